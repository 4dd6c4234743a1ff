type Call = readonly [name: string, request: object];

const club = { GroupId: 'FanClub_7', MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] };
const toGroup = (more: object): Call[] => [['sendGroupMsg', { ...club, ...more }]];

/** By its key the message of the examples, at the time that the emulator takes for now. */
const sent = (MsgSeq: number, MsgRandom: number): Call[] => [
  [
    'sendMsg',
    {
      From_Account: 'viewer_ben',
      To_Account: 'viewer_anna',
      MsgSeq,
      MsgRandom,
      MsgBody: club.MsgBody,
      SupportMessageExtension: 1,
    },
  ],
];

const filed: Call[] = [
  [
    'createContactGroup',
    {
      From_Account: 'viewer_anna',
      GroupContactItem: [{ GroupName: 'Work', ContactItem: [{ Type: 1, To_Account: 'mod_ken' }] }],
    },
  ],
];

const GroupId = '@TGS#_@TGS#cQ7XKLIM62AB';
const TopicId = `${GroupId}@TOPIC#_news`;
const PermissionGroupId = '@PMG#_mods';
const news: Call[] = [['createTopic', { GroupId, TopicId, TopicName: 'News' }]];
const mods: Call[] = [
  ['createPermissionGroup', { GroupId, PermissionGroupId, PermissionGroupName: 'Moderators', Permission: 7 }],
];
const rights = [{ TopicId, Permission: 3 }];
const modsOfNews: Call[] = [
  ...news,
  ...mods,
  ['addTopicPermissionGroup', { GroupId, PermissionGroupId, TopicPermissionList: rights }],
];

const named: Call[] = [['timpushSetAttrName', { AttrNames: { '0': 'city', '1': 'level', '2': 'sex' } }]];

/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, readonly Call[]>> = {
  addPermissionGroupMember: mods,
  addTopicPermissionGroup: [...news, ...mods],
  adminMsgWithdraw: sent(31906, 833502),
  delContactGroup: filed,
  deleteGroupAttr: [
    ['setGroupAttr', { GroupId: 'LiveRoom_8801', GroupAttr: [{ key: 'slowmode', value: '10' }] }],
  ],
  deletePermissionGroupMember: mods,
  deleteTopicPermissionGroup: modsOfNews,
  destroyPermissionGroup: mods,
  destroyTopic: news,
  getGroupMsgReceiptDetail: toGroup({ NeedReadReceipt: 1 }),
  getKeyValues: sent(44739199, 12),
  getPermissionGroup: mods,
  getPermissionGroupMemberList: mods,
  getTopic: news,
  getTopicPermissionGroup: modsOfNews,
  groupGetKeyValues: toGroup({ SupportMessageExtension: 1 }),
  groupSetKeyValues: toGroup({ SupportMessageExtension: 1 }),
  imPush: named,
  imRemoveAttr: named,
  imSetAttr: named,
  modifyC2cMsg: sent(31906, 833502),
  modifyGroupMsg: toGroup({}),
  modifyPermissionGroup: mods,
  modifyTopic: news,
  setKeyValues: sent(44739199, 12),
  setTopicPermissionGroup: modsOfNews,
  timpushPush: named,
  timpushRemoveAttr: named,
  timpushRevoke: [['timpushPush', { MsgRandom: 7, OfflinePushInfo: { Title: 'Tonight' } }]],
  timpushSetAttr: named,
  updateContactGroup: filed,
};
