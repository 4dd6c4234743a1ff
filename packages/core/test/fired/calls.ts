import { kick } from '@tim-rest/core/account';
import { followAdd, followDelete } from '@tim-rest/core/follow';
import * as groups from '@tim-rest/core/group';
import * as attributes from '@tim-rest/core/group-attribute';
import * as groupMessages from '@tim-rest/core/group-message';
import * as messages from '@tim-rest/core/message';
import * as official from '@tim-rest/core/official-account';
import { portraitSet } from '@tim-rest/core/profile';
import * as relations from '@tim-rest/core/relation';
import { createRobot } from '@tim-rest/core/robot';
import * as topics from '@tim-rest/core/topic';
import { type App, CITY, CLUB, LIVE, NEWS, type Scene } from './world.ts';

const { textElem } = messages;
const GroupId = CLUB;
const BOT = '@RBT#_bot';
const MsgBody = [textElem('hello')];
const TOPIC = `${CITY}@TOPIC#_parks`;
const pair = { From_Account: 'ann', To_Account: 'ben' };

const write = ({ does }: App) => does(messages.sendMsg, { ...pair, MsgBody, SupportMessageExtension: 1 });
const post = ({ does }: App) =>
  does(groupMessages.sendGroupMsg, {
    GroupId,
    MsgBody,
    From_Account: 'ben',
    NeedReadReceipt: 1,
    SupportMessageExtension: 1,
  });
const befriend = ({ does }: App) =>
  does(relations.friendImport, {
    From_Account: 'ann',
    AddFriendItem: [{ To_Account: 'ben', AddSource: 'AddSource_Type_Web' }],
  });
const makeBot = ({ does }: App) => does(createRobot, { UserID: BOT, Nick: 'Bot' });
const makeTopic = ({ does }: App) =>
  does(topics.createTopic, { GroupId: CITY, TopicId: TOPIC, TopicName: 'Parks' });
const block = ({ does }: App) => does(relations.blackListAdd, { From_Account: 'ann', To_Account: ['ben'] });

/** A scene of a call, with what was there before. */
const scene = (by: string, act: Scene['act'], first?: Scene['first']): Scene => ({
  by,
  act,
  ...(first && { first }),
});

const MESSAGES = [
  scene('sendMsg', write),
  scene('sendMsg', ({ does }) => does(messages.sendMsg, { To_Account: BOT, MsgBody }), makeBot),
  scene('adminSetMsgRead', ({ does }) =>
    does(messages.adminSetMsgRead, { Report_Account: 'ben', Peer_Account: 'ann' }),
  ),
  {
    by: 'adminMsgWithdraw',
    act: async (app: App) => {
      const { MsgKey } = await write(app);
      await app.fired();
      await app.does(messages.adminMsgWithdraw, { ...pair, MsgKey });
    },
  },
  {
    by: 'setKeyValues',
    act: async (app: App) => {
      const { MsgKey } = await write(app);
      await app.fired();
      const ExtensionList = [{ Key: 'likes', Value: '1' }];
      await app.does(messages.setKeyValues, { ...pair, MsgKey, OperateType: 1, ExtensionList });
    },
  },
];

const GROUP_MESSAGES = [
  scene('sendGroupMsg', post),
  scene(
    'sendGroupMsg',
    ({ does }) =>
      does(groupMessages.sendGroupMsg, {
        GroupId,
        MsgBody,
        GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: BOT }],
      }),
    makeBot,
  ),
  scene('sendGroupMsg', ({ does }) =>
    does(groupMessages.sendGroupMsg, { GroupId, MsgBody: [textElem('x'.repeat(13_000))] }).catch(() => {}),
  ),
  scene(
    'groupMsgRecall',
    ({ does }) => does(groupMessages.groupMsgRecall, { GroupId, MsgSeqList: [{ MsgSeq: 1 }] }),
    post,
  ),
  scene(
    'deleteGroupMsgBySender',
    ({ does }) => does(groupMessages.deleteGroupMsgBySender, { GroupId, Sender_Account: 'ben' }),
    post,
  ),
  scene(
    'groupMsgReceipt',
    ({ does }) =>
      does(groupMessages.groupMsgReceipt, { GroupId, From_Account: 'cat', MsgSeqList: [{ MsgSeq: 1 }] }),
    post,
  ),
  scene(
    'groupSetKeyValues',
    ({ does }) => does(groupMessages.groupSetKeyValues, { GroupId, MsgSeq: 1, OperateType: 3 }),
    post,
  ),
];

const GROUPS = [
  scene('createGroup', ({ does }) =>
    does(groups.createGroup, {
      Type: 'Public',
      Name: 'Chess',
      Owner_Account: 'ann',
      MemberList: [{ Member_Account: 'ben' }],
      AppDefinedData: [{ Key: 'level', Value: '3' }],
    }),
  ),
  scene('addGroupMember', ({ does }) =>
    does(groups.addGroupMember, { GroupId, MemberList: [{ Member_Account: 'dan' }] }),
  ),
  scene(
    'addGroupMember',
    ({ does }) => does(groups.addGroupMember, { GroupId, MemberList: [{ Member_Account: 'dan' }] }),
    ({ does }) => does(groups.modifyGroupBaseInfo, { GroupId, MaxMemberNum: 4 }),
  ),
  scene('deleteGroupMember', ({ does }) =>
    does(groups.deleteGroupMember, { GroupId, MemberToDel_Account: ['ben'] }),
  ),
  scene('banGroupMember', ({ does }) =>
    does(groups.banGroupMember, { GroupId, Members_Account: ['ben'], Duration: 60 }),
  ),
  scene('banGroupMember', ({ does }) =>
    does(groups.banGroupMember, { GroupId: LIVE, Members_Account: ['ben'], Duration: 60 }),
  ),
  scene('destroyGroup', ({ does }) => does(groups.destroyGroup, { GroupId })),
  scene('modifyGroupBaseInfo', ({ does }) => does(groups.modifyGroupBaseInfo, { GroupId, Name: 'Go' })),
  scene('modifyGroupMemberInfo', ({ does }) =>
    does(groups.modifyGroupMemberInfo, { GroupId, Member_Account: 'ben', Role: 'Admin', NameCard: 'B.' }),
  ),
  scene('changeGroupOwner', ({ does }) =>
    does(groups.changeGroupOwner, { GroupId, NewOwner_Account: 'ben' }),
  ),
  scene('setGroupAttr', ({ does }) =>
    does(attributes.setGroupAttr, { GroupId, GroupAttr: [{ key: 'a', value: '1' }] }),
  ),
  scene('modifyGroupAttr', ({ does }) =>
    does(attributes.modifyGroupAttr, { GroupId, GroupAttr: [{ key: 'a', value: '1' }] }),
  ),
  scene(
    'deleteGroupAttr',
    ({ does }) => does(attributes.deleteGroupAttr, { GroupId, GroupAttr: [{ key: 'a' }] }),
    ({ does }) => does(attributes.setGroupAttr, { GroupId, GroupAttr: [{ key: 'a', value: '1' }] }),
  ),
  scene('clearGroupAttr', ({ does }) => does(attributes.clearGroupAttr, { GroupId })),
  scene('createTopic', makeTopic),
  scene(
    'modifyTopic',
    ({ does }) => does(topics.modifyTopic, { GroupId: CITY, TopicId: TOPIC, TopicName: 'Gardens' }),
    makeTopic,
  ),
  scene(
    'destroyTopic',
    ({ does }) => does(topics.destroyTopic, { GroupId: CITY, TopicIdList: [TOPIC] }),
    makeTopic,
  ),
];

const USERS = [
  scene(
    'kick',
    ({ does }) => does(kick, { UserID: 'ben' }),
    async ({ emulator }) => emulator.setStatus('ben', 'Online'),
  ),
  scene('portraitSet', ({ does }) =>
    does(portraitSet, {
      From_Account: 'ben',
      ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ben' }],
    }),
  ),
  scene('friendAdd', ({ does }) =>
    does(relations.friendAdd, {
      From_Account: 'ann',
      AddFriendItem: [{ To_Account: 'ben', AddSource: 'AddSource_Type_Web' }],
      ForceAddFlags: 1,
    }),
  ),
  scene(
    'friendDelete',
    ({ does }) => does(relations.friendDelete, { From_Account: 'ann', To_Account: ['ben'] }),
    befriend,
  ),
  scene(
    'friendDeleteAll',
    ({ does }) => does(relations.friendDeleteAll, { From_Account: 'ann', DeleteType: 'Delete_Type_Both' }),
    befriend,
  ),
  scene('blackListAdd', block, befriend),
  scene(
    'blackListDelete',
    ({ does }) => does(relations.blackListDelete, { From_Account: 'ann', To_Account: ['ben'] }),
    block,
  ),
  scene('followAdd', ({ does }) =>
    does(followAdd, { From_Account: 'ann', FollowItem: [{ To_Account: 'ben' }] }),
  ),
  scene(
    'followDelete',
    ({ does }) => does(followDelete, { From_Account: 'ann', To_Account: ['ben'] }),
    ({ does }) => does(followAdd, { From_Account: 'ann', FollowItem: [{ To_Account: 'ben' }] }),
  ),
];

const OFFICIAL_ACCOUNTS = [
  scene('createOfficialAccount', ({ does }) =>
    does(official.createOfficialAccount, { Owner_Account: 'ann', Name: 'Weather' }),
  ),
  scene('modifyOfficialAccountBaseInfo', ({ does }) =>
    does(official.modifyOfficialAccountBaseInfo, { Official_Account: NEWS, Name: 'More news' }),
  ),
  scene('destroyOfficialAccount', ({ does }) =>
    does(official.destroyOfficialAccount, { Official_Account: NEWS }),
  ),
  scene('addSubscriber', ({ does }) =>
    does(official.addSubscriber, {
      Official_Account: NEWS,
      SubscriberList: [{ Subscriber_Account: 'cat' }],
    }),
  ),
  scene(
    'addSubscriber',
    ({ does }) =>
      does(official.addSubscriber, {
        Official_Account: NEWS,
        SubscriberList: [{ Subscriber_Account: 'cat' }],
      }),
    ({ does }) =>
      does(official.modifyOfficialAccountBaseInfo, { Official_Account: NEWS, MaxSubscriberNum: 2 }),
  ),
  scene('deleteSubscriber', ({ does }) =>
    does(official.deleteSubscriber, { Official_Account: NEWS, SubscriberToDel_Account: ['ben'] }),
  ),
  scene('sendOfficialAccountMsg', ({ does }) =>
    does(official.sendOfficialAccountMsg, { Official_Account: NEWS, MsgBody }),
  ),
  {
    by: 'officialAccountMsgRecall',
    act: async ({ does, fired }: App) => {
      const sent = await does(official.sendOfficialAccountMsg, { Official_Account: NEWS, MsgBody });
      await fired();
      await does(official.officialAccountMsgRecall, { Official_Account: NEWS, MsgKeyList: [sent.MsgKey] });
    },
  },
];

export const calls: readonly Scene[] = [
  ...MESSAGES,
  ...GROUP_MESSAGES,
  ...GROUPS,
  ...USERS,
  ...OFFICIAL_ACCOUNTS,
];
