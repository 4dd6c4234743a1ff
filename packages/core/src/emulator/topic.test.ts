import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith, collect } from '../../test/support/fakes.ts';
import { createGroup, deleteGroupMember, destroyGroup, forbidSendMsg } from '../endpoints/group/index.ts';
import {
  addPermissionGroupMember,
  addTopicPermissionGroup,
  CommunityPermission,
  createPermissionGroup,
  createTopic,
  deletePermissionGroupMember,
  deleteTopicPermissionGroup,
  destroyPermissionGroup,
  destroyTopic,
  getCommunityOnlineMemberNum,
  getPermissionGroup,
  getPermissionGroupMemberList,
  getTopic,
  getTopicPermissionGroup,
  importTopic,
  modifyPermissionGroup,
  modifyTopic,
  permissionGroupMembers,
  permissionGroups,
  setTopicPermissionGroup,
  TopicPermission,
} from '../endpoints/topic/index.ts';
import { batch, call } from '../index.ts';
import { createEmulator, type EmulatedGroup } from './index.ts';

const GroupId = '@TGS#_school';
const PermissionGroupId = '@PMG#_mods';
const START = 1_700_000_000;
const mods = { GroupId, PermissionGroupId };

function open(group: Partial<EmulatedGroup> = {}) {
  const members = ['anna', 'ben', 'cleo'].map((Member_Account) => ({ Member_Account }));
  const clock = { now: START };
  const emulator = createEmulator({
    sdkAppId: 1,
    now: () => clock.now * 1000,
    groups: [{ GroupId, Type: 'Community', Owner_Account: 'teacher', members, online: ['anna'], ...group }],
  });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1, limiter: false });
  const topics = async (TopicIdList?: string[], ResponseFilter?: string[]) => {
    const input = { GroupId, From_Account: 'anna', TopicIdList, ResponseFilter };
    return (await call(client, getTopic, input)).TopicAndSelfInfo;
  };
  return {
    client,
    clock,
    topics,
    create: async (TopicName: string) =>
      (await call(client, createTopic, { GroupId, TopicName, TopicId: `${GroupId}@TOPIC#_${TopicName}` }))
        .TopicId,
    makeMods: (Permission = 0) =>
      call(client, createPermissionGroup, { ...mods, PermissionGroupName: 'Moderators', Permission }),
    add: (...accounts: string[]) =>
      batch(client, addPermissionGroupMember, {
        ...mods,
        MemberList: accounts.map((Member_Account) => ({ Member_Account })),
      }),
    inMods: async () =>
      (await collect(permissionGroupMembers(client, mods))).map(({ Member_Account }) => Member_Account),
    rights: async (TopicIdList?: string[]) =>
      (await call(client, getTopicPermissionGroup, { ...mods, TopicIdList })).TopicPermissionResultList,
    give: (TopicId: string, Permission: number) =>
      batch(client, addTopicPermissionGroup, { ...mods, TopicPermissionList: [{ TopicId, Permission }] }),
  };
}

const codes = (failed: readonly { error: unknown }[]) =>
  failed.map(({ error }) => (error as { code: string }).code);

it('keeps a community: its topics, and who may do what in them', async () => {
  const { client, clock, topics, create, makeMods, add, inMods, rights, give } = open();
  const news = await create('news');
  await call(client, importTopic, {
    GroupId,
    TopicId: `${GroupId}@TOPIC#_old`,
    TopicName: 'Old',
    CreateTime: 7,
  });
  const { TopicId: chat } = await call(client, createTopic, {
    GroupId,
    TopicName: 'Chat',
    From_Account: 'anna',
  });
  expect(chat.startsWith(`${GroupId}@TOPIC#_`)).toBe(true);
  await call(client, modifyTopic, { GroupId, TopicId: news, MuteAllMember: 'On', Notification: 'Read me' });
  await call(client, forbidSendMsg, {
    GroupId,
    TopicId: news,
    Members_Account: ['anna'],
    MuteTime: 60,
  });
  expect(await topics()).toMatchObject([
    {
      SelfInfo: { ShutUpTime: START + 60 },
      TopicInfo: { TopicId: news, TopicName: 'news', MuteAllMember: 'On', CreateTime: START },
    },
    { SelfInfo: { ShutUpTime: 0 }, TopicInfo: { TopicName: 'Old', CreateTime: 7, MuteAllMember: 'Off' } },
    { TopicInfo: { TopicId: chat, GroupID: GroupId, NextMsgSeq: 1, LastMsgTime: 0 } },
  ]);
  expect(await topics([news], ['TopicName'])).toMatchObject([
    { ErrorCode: 0, TopicInfo: { TopicId: news, TopicName: 'news' } },
  ]);
  expect((await call(client, getCommunityOnlineMemberNum, { GroupId })).OnlineMemberNum).toBe(1);

  await makeMods(CommunityPermission.MuteMembers);
  clock.now += 5;
  expect(await add('anna', 'ben')).toMatchObject({ succeeded: [{}], failed: [] });
  await call(client, modifyPermissionGroup, { ...mods, PermissionGroupName: 'Helpers' });
  expect(await collect(permissionGroups(client, { GroupId }))).toEqual([
    {
      ErrorCode: 0,
      ErrorInfo: '',
      PermissionGroupId,
      PermissionGroupName: 'Helpers',
      Permission: CommunityPermission.MuteMembers,
      CustomString: '',
      MemberCount: 2,
    },
  ]);
  expect((await call(client, getPermissionGroupMemberList, mods)).MemberList[0]).toEqual({
    Member_Account: 'anna',
    Role: 'Member',
    JoinTime: START,
    MsgSeq: 0,
    MsgFlag: 'AcceptAndNotify',
    LastSendMsgTime: 0,
    JoinPermissionGroupTime: START + 5,
  });
  await give(news, TopicPermission.SendMessages);
  await call(client, setTopicPermissionGroup, {
    ...mods,
    TopicPermissionList: [{ TopicId: news, Permission: TopicPermission.ManageTopic }],
  });
  expect(await rights()).toEqual([{ ErrorCode: 0, ErrorInfo: '', TopicId: news, Permission: 1 }]);

  await call(client, deleteGroupMember, { GroupId, MemberToDel_Account: ['anna'] });
  expect(await inMods()).toEqual(['ben']);
  await call(client, deletePermissionGroupMember, {
    ...mods,
    MemberList: [{ Member_Account: 'ben' }, { Member_Account: 'cleo' }],
  });
  expect(await inMods()).toEqual([]);
  await batch(client, destroyTopic, { GroupId, TopicIdList: [news] });
  expect(await rights()).toEqual([]);
  await batch(client, destroyPermissionGroup, { GroupId, PermissionGroupIdList: [PermissionGroupId] });
  expect(await collect(permissionGroups(client, { GroupId }))).toEqual([]);
});

describe('what fails alone is told of its entry:', () => {
  it('a topic that is not there', async () => {
    const { client, topics, create } = open();
    const news = await create('news');
    const gone = `${GroupId}@TOPIC#_gone`;
    expect(await topics([gone, news])).toMatchObject([
      { ErrorCode: 110003, TopicInfo: { TopicId: gone } },
      { ErrorCode: 0 },
    ]);
    const { succeeded, failed } = await batch(client, destroyTopic, { GroupId, TopicIdList: [news, gone] });
    expect(succeeded[0]?.input.TopicIdList).toEqual([news]);
    expect(codes(failed)).toEqual(['api.110003']);
  });

  it('an account that cannot be put into a permission group; one that is in it is fine', async () => {
    const { client, makeMods, add, inMods } = open();
    await makeMods();
    await add('anna');
    const { succeeded, failed } = await add('anna', 'ben', 'stranger');
    expect(succeeded.flatMap(({ input }) => input.MemberList)).toHaveLength(2);
    expect(codes(failed)).toEqual(['api.10007']);
    expect(await inMods()).toEqual(['anna', 'ben']);
    const answer = await call(client, addPermissionGroupMember, {
      ...mods,
      MemberList: [{ Member_Account: 'anna' }],
    });
    expect(answer.MemberList).toEqual([{ Member_Account: 'anna', Result: 10013 }]);
  });

  it('a topic in which a permission group has rights already, or none', async () => {
    const { client, create, makeMods, give, rights } = open();
    const news = await create('news');
    await makeMods();
    expect(codes((await give(`${GroupId}@TOPIC#_gone`, 1)).failed)).toEqual(['api.110003']);
    await give(news, 1);
    expect(codes((await give(news, 2)).failed)).toEqual(['api.110010']);
    expect(await rights()).toMatchObject([{ Permission: 1 }]);
    const remove = () => batch(client, deleteTopicPermissionGroup, { ...mods, TopicIdList: [news] });
    expect((await remove()).failed).toEqual([]);
    expect(codes((await remove()).failed)).toEqual(['api.110011']);
    expect(await rights([news])).toEqual([
      { ErrorCode: 110011, ErrorInfo: 'it has no rights in the topic', TopicId: news },
    ]);
    const set = { ...mods, TopicPermissionList: [{ TopicId: news, Permission: 3 }] };
    expect(await caught(call(client, setTopicPermissionGroup, set))).toMatchObject({ code: 'api.110011' });
  });

  it('a permission group that is not there', async () => {
    const { client, makeMods } = open();
    await makeMods();
    const PermissionGroupIdList = [PermissionGroupId, '@PMG#_gone'];
    const { PermissionGroupInfoList } = await call(client, getPermissionGroup, {
      GroupId,
      PermissionGroupIdList,
    });
    expect(PermissionGroupInfoList).toEqual([
      expect.objectContaining({ ErrorCode: 0, PermissionGroupName: expect.any(String) }),
      { ErrorCode: 110006, ErrorInfo: expect.any(String), PermissionGroupId: expect.any(String) },
    ]);
    const { failed } = await batch(client, destroyPermissionGroup, { GroupId, PermissionGroupIdList });
    expect(codes(failed)).toEqual(['api.110006']);
  });
});

describe('refused is', () => {
  it.each([
    ['an id that does not begin as it has to', 'topic', 10004],
    [`an id without an end: ${GroupId}@TOPIC#_`, `${GroupId}@TOPIC#_`, 10004],
    ['an id that is taken', `${GroupId}@TOPIC#_news`, 10025],
  ])('%s', async (_, TopicId, code) => {
    const { client, create } = open();
    await create('news');
    const made = call(client, createTopic, { GroupId, TopicId, TopicName: 'News' });
    expect(await caught(made)).toMatchObject({ code: `api.${code}` });
  });

  it('a topic that was imported before, and one of a time that is to come', async () => {
    const { client, create } = open();
    const TopicId = await create('news');
    const again = call(client, importTopic, { GroupId, TopicId, TopicName: 'News' });
    expect(await caught(again)).toMatchObject({ code: 'api.10021' });
    const early = call(client, importTopic, { GroupId, TopicName: 'News', CreateTime: START + 1 });
    expect(await caught(early)).toMatchObject({ code: 'api.10004' });
  });

  it('a permission group whose id is taken, or begins otherwise', async () => {
    const { client, makeMods } = open();
    await makeMods();
    expect(await caught(makeMods())).toMatchObject({ code: 'api.10021' });
    const named = { GroupId, PermissionGroupId: 'mods', PermissionGroupName: 'Mods', Permission: 0 };
    expect(await caught(call(client, createPermissionGroup, named))).toMatchObject({ code: 'api.10004' });
  });

  it('what names a permission group that is not there, or a cursor that was not answered', async () => {
    const { client, add } = open();
    expect(codes((await add('anna')).failed)).toEqual(['api.110006']);
    expect(await caught(call(client, modifyPermissionGroup, mods))).toMatchObject({ code: 'api.110006' });
    const asked = call(client, getPermissionGroup, { GroupId, Next: 'x' });
    expect(await caught(asked)).toMatchObject({ code: 'api.10004' });
  });

  it('a group that is no community, or has no topics', async () => {
    const club = open({ Type: 'Public', Owner_Account: 'teacher' });
    for (const asked of [club.create('news'), club.makeMods(), club.topics()])
      expect(await caught(asked)).toMatchObject({ code: 'api.10007' });
    const { client } = open();
    const plain = '@TGS#_plain';
    await call(client, createGroup, { GroupId: plain, Type: 'Community', Name: 'Plain', SupportTopic: 0 });
    const made = call(client, createTopic, { GroupId: plain, TopicName: 'News' });
    expect(await caught(made)).toMatchObject({ code: 'api.11000' });
  });
});

it('forgets the topics of a community that is dissolved', async () => {
  const { client, create, topics } = open();
  await create('news');
  await call(client, destroyGroup, { GroupId });
  await call(client, createGroup, { GroupId, Type: 'Community', Name: 'Again', SupportTopic: 1 });
  expect(await topics()).toEqual([]);
});

it('makes up ids of permission groups', async () => {
  const { client } = open();
  const make = () =>
    call(client, createPermissionGroup, { GroupId, PermissionGroupName: 'Mods', Permission: 0 });
  const ids = [await make(), await make()].map((answer) => answer.PermissionGroupId);
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toMatch(/^@PMG#_./);
});
