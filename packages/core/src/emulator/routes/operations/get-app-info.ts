import { type AppFigures, getAppInfo } from '../../../endpoints/operations/index.ts';
import { route } from '../../route.ts';

const TEXTS = { AppName: 'emulated', Company: '' };

const NUMBERS: readonly (keyof AppFigures)[] = [
  'ActiveUserNum',
  'RegistUserNumOneDay',
  'LoginTimes',
  'LoginUserNum',
  'MaxOnlineNum',
  'UpMsgNum',
  'DownMsgNum',
  'SendMsgUserNum',
  'APNSMsgNum',
  'C2CUpMsgNum',
  'C2CDownMsgNum',
  'C2CSendMsgUserNum',
  'C2CAPNSMsgNum',
  'ChainIncrease',
  'ChainDecrease',
  'GroupUpMsgNum',
  'GroupDownMsgNum',
  'GroupSendMsgUserNum',
  'GroupAPNSMsgNum',
  'GroupSendMsgGroupNum',
  'GroupJoinGroupTimes',
  'GroupQuitGroupTimes',
  'GroupNewGroupNum',
  'GroupDestroyGroupNum',
  'CallBackReq',
  'CallBackRsp',
];

/**
 * Figures. Assumptions: those that the emulator does not count are 0; totals are of the 30 days; a name that is no
 * figure is ignored; `Date` always comes; the
 * newest day is the first.
 */
export const getAppInfoRoute = route(getAppInfo, ({ figures, sdkAppId }, { RequestField }) => {
  const totals = { RegistUserNumTotal: 0, GroupAllGroupNum: 0 };
  const oldestFirst = figures.list().map(({ day, counts }) => {
    totals.RegistUserNumTotal += counts.RegistUserNumOneDay ?? 0;
    totals.GroupAllGroupNum += (counts.GroupNewGroupNum ?? 0) - (counts.GroupDestroyGroupNum ?? 0);
    const numbers = NUMBERS.map((name) => [name, String(counts[name] ?? 0)]);
    const sums = Object.entries(totals).map(([name, sum]) => [name, String(sum)]);
    const all: AppFigures = Object.fromEntries([...numbers, ...sums]);
    return asked({ ...TEXTS, AppId: String(sdkAppId), ...all, Date: day }, RequestField);
  });
  return { Result: oldestFirst.reverse() };
});

function asked(figures: AppFigures, names: readonly string[] | undefined): AppFigures {
  if (!names) return figures;
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => name === 'Date' || names.includes(name)),
  );
}
