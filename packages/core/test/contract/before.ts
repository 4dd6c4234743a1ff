type Calls = readonly (readonly [name: string, request: object])[];

const GroupId = '@TGS#_@TGS#cQ7XKLIM62AB';
const TopicId = `${GroupId}@TOPIC#_news`;
const PermissionGroupId = '@PMG#_mods';
const news: Calls = [['createTopic', { GroupId, TopicId, TopicName: 'News' }]];
const mods: Calls = [
  ['createPermissionGroup', { GroupId, PermissionGroupId, PermissionGroupName: 'Moderators', Permission: 7 }],
];
const rights = [{ TopicId, Permission: 3 }];
const modsOfNews: Calls = [
  ...news,
  ...mods,
  ['addTopicPermissionGroup', { GroupId, PermissionGroupId, TopicPermissionList: rights }],
];

/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, Calls>> = {
  deleteGroupAttr: [
    ['setGroupAttr', { GroupId: 'LiveRoom_8801', GroupAttr: [{ key: 'slowmode', value: '10' }] }],
  ],
  modifyTopic: news,
  destroyTopic: news,
  getTopic: news,
  modifyPermissionGroup: mods,
  destroyPermissionGroup: mods,
  getPermissionGroup: mods,
  addPermissionGroupMember: mods,
  deletePermissionGroupMember: mods,
  getPermissionGroupMemberList: mods,
  addTopicPermissionGroup: [...news, ...mods],
  setTopicPermissionGroup: modsOfNews,
  deleteTopicPermissionGroup: modsOfNews,
  getTopicPermissionGroup: modsOfNews,
};
