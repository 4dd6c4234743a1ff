import {
  type OfficialAccountMsg,
  officialAccountMsgGetSimple,
} from '../../../endpoints/official-account/index.ts';
import { pageOf, route } from '../../route.ts';
import type { SentMsg } from '../../state/official-msgs.ts';

const ENDED = 1;
const EXPIRED = 2;
const RECALLED = 2;

/**
 * Pages of messages, the newest first. Assumptions: 20 of them, if nothing is said; a page begins after the message that
 * `LastMsgKey` names, and an empty one ends where it began; priorities are left out.
 */
export const officialAccountMsgGetSimpleRoute = route(
  officialAccountMsgGetSimple,
  (world, { Official_Account, ReqMsgNumber = 20, LastMsgKey, WithRecalledMsg }) => {
    const { msgs } = world.officialAccounts.require(Official_Account);
    const all = msgs.before(LastMsgKey).filter(({ isRecalled }) => !isRecalled || WithRecalledMsg === 1);
    const { page, next } = pageOf(world, all, 0, ReqMsgNumber);
    const ended = msgs.haveExpired ? EXPIRED : ENDED;
    return {
      Official_Account,
      IsFinished: next ? 0 : ended,
      LastMsgKey: page.at(-1)?.key ?? LastMsgKey ?? '',
      RspMsgList: page.map((msg) => shown(msg, Official_Account)),
    };
  },
);

function shown(msg: SentMsg, From_Account: string): OfficialAccountMsg {
  const { isRecalled, key, seq, time, Random, MsgBody } = msg;
  return {
    From_Account,
    IsPlaceMsg: isRecalled ? RECALLED : 0,
    MsgBody: isRecalled
      ? []
      : MsgBody.map((element) => ({ ...element, MsgContent: { ...element.MsgContent } })),
    MsgKey: key,
    MsgSeq: seq,
    MsgRandom: Random,
    MsgTimeStamp: time,
  };
}
