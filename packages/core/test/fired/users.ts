import { modifyGroupBaseInfo, sendBroadcastMsg } from '@tim-rest/core/group';
import { portraitSet } from '@tim-rest/core/profile';
import { createRobot } from '@tim-rest/core/robot';
import { type App, as, CLUB, LIVE, type Scene } from './world.ts';

const GroupId = CLUB;
const quiet = (work: Promise<unknown>) => work.catch(() => {});
const careful = ({ does }: App) =>
  does(portraitSet, {
    From_Account: 'ben',
    ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }],
  });

export const users: readonly Scene[] = [
  as('login', 'cat', (cat) => cat.login()),
  as(
    'login',
    'ben',
    (ben) => ben.login(),
    ({ emulator }) => emulator.as('ben').disconnect(),
  ),
  as(
    'logout',
    'ben',
    (ben) => ben.logout(),
    ({ emulator }) => emulator.as('ben').login(),
  ),
  as(
    'disconnect',
    'ben',
    (ben) => ben.disconnect(),
    ({ emulator }) => emulator.as('ben').login(),
  ),
  as('join', 'cat', (cat) => cat.join(LIVE)),
  as(
    'join',
    'dan',
    (dan) => dan.join(GroupId),
    ({ does }) => does(modifyGroupBaseInfo, { GroupId, ApplyJoinOption: 'FreeAccess', MaxMemberNum: 4 }),
  ),
  as(
    'answerApplicant',
    'ann',
    (ann) => ann.answerApplicant(GroupId, 'dan', true),
    async ({ does, emulator }) => {
      await emulator.as('dan').join(GroupId);
      await does(modifyGroupBaseInfo, { GroupId, MaxMemberNum: 4 });
    },
  ),
  as('leave', 'ben', (ben) => ben.leave(GroupId)),
  as('leave', 'ben', (ben) => ben.leave(LIVE)),
  as('write', 'ben', (ben) => ben.write({ GroupId, NeedReadReceipt: 1 }, 'hello')),
  as(
    'write',
    'ben',
    (ben) =>
      ben.write({ GroupId, GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: '@RBT#_bot' }] }, 'hello'),
    ({ does }) => does(createRobot, { UserID: '@RBT#_bot' }),
  ),
  as('write', 'dan', (dan) => quiet(dan.write({ GroupId }, 'hello'))),
  as('write', 'ben', (ben) => ben.write({ To_Account: 'cat' }, 'hello')),
  as(
    'write',
    'ben',
    (ben) => ben.write({ To_Account: '@RBT#_bot' }, 'hello'),
    ({ does }) => does(createRobot, { UserID: '@RBT#_bot' }),
  ),
  as('read', 'ben', (ben) => ben.read('cat')),
  {
    by: 'as.recall',
    act: async ({ emulator, fired }: App) => {
      const ben = emulator.as('ben');
      const { MsgKey = '' } = await ben.write({ To_Account: 'cat' }, 'hello');
      const { MsgSeq = 0 } = await ben.write({ GroupId }, 'hello');
      await fired();
      await ben.recall({ To_Account: 'cat', MsgKey });
      await ben.recall({ GroupId, MsgSeq });
    },
  },
  as('addFriend', 'ann', (ann) => ann.addFriend('cat')),
  as(
    'answerFriend',
    'ben',
    (ben) => ben.answerFriend('ann', 'Response_Action_AgreeAndAdd'),
    async (app) => {
      await careful(app);
      await app.emulator.as('ann').addFriend('ben');
    },
  ),
  { by: 'setOnline', act: async ({ emulator }) => emulator.setOnline(LIVE, 'cat', true) },
  { by: 'setOnline', act: async ({ emulator }) => emulator.setOnline(LIVE, 'ben', false) },
  {
    by: 'quotas: true',
    options: { quotas: true },
    act: ({ does }) =>
      does(sendBroadcastMsg, { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] }),
  },
  { by: 'setStatus', act: async ({ emulator }) => emulator.setStatus('ben', 'Online') },
];
