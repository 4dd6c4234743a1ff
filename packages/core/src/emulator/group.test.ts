import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { collect, range } from '../../test/support/fakes.ts';
import * as group from '../endpoints/group/index.ts';
import { createTopic } from '../endpoints/topic/index.ts';
import { batch, bind, call, createClient } from '../index.ts';
import { createEmulator, type EmulatedGroup, type EmulatorOptions } from './index.ts';

/** What is asked of groups. */
const CALLS = {
  addGroupMember: group.addGroupMember,
  banGroupMember: group.banGroupMember,
  changeGroupOwner: group.changeGroupOwner,
  createGroup: group.createGroup,
  deleteGroupMember: group.deleteGroupMember,
  destroyGroup: group.destroyGroup,
  forbidSendMsg: group.forbidSendMsg,
  getAppidGroupList: group.getAppidGroupList,
  getGroupInfo: group.getGroupInfo,
  getGroupMemberInfo: group.getGroupMemberInfo,
  getGroupMutedAccount: group.getGroupMutedAccount,
  getGroupShuttedUin: group.getGroupShuttedUin,
  getJoinedGroupList: group.getJoinedGroupList,
  getRoleInGroup: group.getRoleInGroup,
  getSpecifiedGroupMemberInfo: group.getSpecifiedGroupMemberInfo,
  importGroup: group.importGroup,
  importGroupMember: group.importGroupMember,
  modifyGroupBaseInfo: group.modifyGroupBaseInfo,
  modifyGroupMemberInfo: group.modifyGroupMemberInfo,
};

const sdkAppId = 1400000000;
const START = 1_766_040_000;
const GroupId = 'club';

/** An app, its clock, and all that can be asked of its groups. */
function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START * 1000 };
  const emulator = createEmulator({ sdkAppId, now: () => clock.now, ...options });
  const client = createClient({
    sdkAppId,
    identifier: 'administrator',
    region: 'singapore',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: secretKeySigner('the-secret-key-of-a-test'),
    limiter: false,
  });
  const calls = bind(client, CALLS);
  const roles = async (...User_Account: string[]) => {
    const { UserIdList } = await calls.getRoleInGroup({ GroupId, User_Account });
    return UserIdList.map(({ Role }) => Role);
  };
  return { clock, emulator, client, ...calls, roles };
}

/** The app with one group in it. */
const club = (more: Partial<EmulatedGroup> = {}, options: Partial<EmulatorOptions> = {}) =>
  open({
    groups: [
      { GroupId, Type: 'Public', Owner_Account: 'ann', members: [{ Member_Account: 'bob' }], ...more },
    ],
    ...options,
  });
const people = (...accounts: string[]) => accounts.map((account) => ({ Member_Account: account }));
const code = (ErrorCode: number) => ({ code: `api.${ErrorCode}` });

it('a club, from its foundation to its end', async () => {
  const app = open({ accounts: ['ann', 'bob', 'cem', 'dan'] });
  const { client, clock } = app;

  // It is founded, with an owner, two members, and words about itself.
  expect(
    await app.createGroup({
      GroupId,
      Type: 'Public',
      Name: 'Chess club',
      Owner_Account: 'ann',
      Introduction: 'We play on Fridays',
      AppDefinedData: [{ Key: 'city', Value: 'Bern' }],
      MemberList: [
        { Member_Account: 'bob', Role: 'Admin', AppMemberDefinedData: [{ Key: 'elo', Value: '1900' }] },
        { Member_Account: 'cem' },
      ],
    }),
  ).toMatchObject({ ErrorCode: 0, GroupId });
  expect(await app.roles('ann', 'bob', 'cem', 'dan')).toEqual(['Owner', 'Admin', 'Member', 'NotMember']);

  // One comes, one was there already, and one is not there at all.
  clock.now += 60_000;
  const added = await batch(client, group.addGroupMember, {
    GroupId,
    MemberList: people('dan', 'cem', 'nobody'),
  });
  expect(added.succeeded.flatMap(({ input }) => input.MemberList)).toEqual(people('dan', 'cem'));
  expect(added.failed.map(({ input }) => input.MemberList)).toEqual([people('nobody')]);

  // They are what they were made.
  await app.modifyGroupMemberInfo({
    GroupId,
    Member_Account: 'dan',
    Role: 'Admin',
    NameCard: 'Dan the quick',
    MsgFlag: 'Discard',
    AppMemberDefinedData: [{ Key: 'elo', Value: '2100' }],
  });
  const asked = { GroupId, AppDefinedDataFilter_GroupMember: ['elo'] };
  expect(await collect(group.groupMembers(client, { ...asked, MemberRoleFilter: ['Admin'] }))).toEqual([
    {
      Member_Account: 'bob',
      Role: 'Admin',
      JoinTime: START,
      MsgSeq: 0,
      MsgFlag: 'AcceptAndNotify',
      LastSendMsgTime: 0,
      MuteUntil: 0,
      NameCard: '',
      AppMemberDefinedData: [{ Key: 'elo', Value: '1900' }],
    },
    {
      Member_Account: 'dan',
      Role: 'Admin',
      JoinTime: START + 60,
      MsgSeq: 0,
      MsgFlag: 'Discard',
      LastSendMsgTime: 0,
      MuteUntil: 0,
      NameCard: 'Dan the quick',
      AppMemberDefinedData: [{ Key: 'elo', Value: '2100' }],
    },
  ]);

  // The club is renamed, and tells of itself.
  await app.modifyGroupBaseInfo({
    GroupId,
    Name: 'Chess and go',
    MuteAllMember: 'On',
    AppDefinedData: [
      { Key: 'city', Value: '' },
      { Key: 'hall', Value: '3' },
    ],
  });
  const { GroupInfo } = await app.getGroupInfo({ GroupIdList: [GroupId, 'gone'] });
  expect(GroupInfo).toEqual([
    {
      GroupId,
      ErrorCode: 0,
      ErrorInfo: '',
      Appid: sdkAppId,
      Type: 'Public',
      Name: 'Chess and go',
      Introduction: 'We play on Fridays',
      Notification: '',
      FaceUrl: '',
      Owner_Account: 'ann',
      CreateTime: START,
      InfoSeq: 2,
      LastInfoTime: START + 60,
      LastMsgTime: 0,
      NextMsgSeq: 1,
      MemberNum: 4,
      MaxMemberNum: 6000,
      ApplyJoinOption: 'NeedPermission',
      MuteAllMember: 'On',
      AppDefinedData: [{ Key: 'hall', Value: '3' }],
      MemberList: [
        expect.objectContaining({ Member_Account: 'ann', Role: 'Owner' }),
        expect.objectContaining({
          Member_Account: 'bob',
          AppMemberDefinedData: [{ Key: 'elo', Value: '1900' }],
        }),
        expect.objectContaining({ Member_Account: 'cem' }),
        expect.objectContaining({ Member_Account: 'dan' }),
      ],
    },
    { GroupId: 'gone', ErrorCode: 10010, ErrorInfo: expect.any(String) },
  ]);

  // One is muted, leaves, comes back, and is muted still; another is banned, and cannot come back.
  await app.forbidSendMsg({ GroupId, Members_Account: ['cem'], MuteTime: 3600 });
  await app.deleteGroupMember({ GroupId, MemberToDel_Account: ['cem', 'nobody'], Reason: 'noise' });
  await app.addGroupMember({ GroupId, MemberList: people('cem') });
  const muted = [{ Member_Account: 'cem', MutedUntil: START + 60 + 3600 }];
  expect((await app.getGroupMutedAccount({ GroupId })).MutedAccountList).toEqual(muted);
  await app.banGroupMember({ GroupId, Members_Account: ['bob'], Duration: 600 });
  const back = await app.addGroupMember({ GroupId, MemberList: people('bob') });
  expect(back.MemberList).toEqual([{ Member_Account: 'bob', Result: 0 }]);
  clock.now += 600_000;
  expect((await app.addGroupMember({ GroupId, MemberList: people('bob') })).MemberList[0]?.Result).toBe(1);

  // It is handed over, seen from its members, and dissolved.
  await app.changeGroupOwner({ GroupId, NewOwner_Account: 'dan' });
  expect(await app.roles('ann', 'dan')).toEqual(['Member', 'Owner']);
  const ResponseFilter = { GroupBaseInfoFilter: ['Name'], SelfInfoFilter: ['Role', 'JoinTime'] };
  expect(await collect(group.joinedGroups(client, { Member_Account: 'dan', ResponseFilter }))).toEqual([
    { GroupId, Name: 'Chess and go', SelfInfo: { Role: 'Owner', JoinTime: START + 60 } },
  ]);
  expect(await collect(group.allGroups(client))).toEqual([{ GroupId }]);
  await app.destroyGroup({ GroupId });
  await expect(app.destroyGroup({ GroupId })).rejects.toMatchObject(code(10010));
  expect(await collect(group.allGroups(client))).toEqual([]);
  expect(await collect(group.joinedGroups(client, { Member_Account: 'dan' }))).toEqual([]);
});

it('a club that moves in from elsewhere', async () => {
  const app = open();
  const CreateTime = START - 1000;
  await app.importGroup({ GroupId, Type: 'Public', Name: 'Chess club', Owner_Account: 'ann', CreateTime });
  const { MemberList } = await app.importGroupMember({
    GroupId,
    MemberList: [
      { Member_Account: 'bob', Role: 'Admin', JoinTime: START - 500, UnreadMsgNum: 7 },
      { Member_Account: 'cem', JoinTime: CreateTime },
      { Member_Account: 'early', JoinTime: CreateTime - 1 },
      { Member_Account: 'late', JoinTime: START + 1 },
      { Member_Account: 'ann' },
      { Member_Account: 'dan' },
    ],
  });
  expect(MemberList.map(({ Result }) => Result)).toEqual([1, 1, 0, 0, 2, 1]);
  const members = await collect(group.groupMembers(app.client, { GroupId, MemberInfoFilter: ['JoinTime'] }));
  expect(members).toEqual([
    { Member_Account: 'ann', JoinTime: CreateTime },
    { Member_Account: 'bob', JoinTime: START - 500 },
    { Member_Account: 'cem', JoinTime: CreateTime },
    { Member_Account: 'dan', JoinTime: START },
  ]);
  expect((await app.getGroupInfo({ GroupIdList: [GroupId] })).GroupInfo[0]).toMatchObject({
    CreateTime,
    MaxMemberNum: 2000,
  });
  await expect(app.importGroup({ GroupId, Type: 'Public', Name: 'again' })).rejects.toMatchObject(
    code(10021),
  );
  await expect(
    app.importGroup({ Type: 'Public', Name: 'to come', CreateTime: START + 1 }),
  ).rejects.toMatchObject(code(10004));
});

describe('an id', () => {
  it.each([
    ['Private', /^@TGS#(?!_)\w+$/],
    ['Public', /^@TGS#(?!_)\w+$/],
    ['ChatRoom', /^@TGS#(?!_)\w+$/],
    ['AVChatRoom', /^@TGS#(?!_)\w+$/],
    ['Community', /^@TGS#_@TGS#\w+$/],
  ] as const)('is made up for a group of type %s, each time another', async (Type, form) => {
    const { createGroup } = open();
    const ids = [];
    for (const _ of range(3)) ids.push((await createGroup({ Type, Name: 'a' })).GroupId);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(form);
  });

  it('is not one that a group has', async () => {
    const { createGroup, destroyGroup } = open();
    const first = await createGroup({ Type: 'Public', Name: 'a' });
    await createGroup({ Type: 'Public', Name: 'b' });
    await destroyGroup({ GroupId: first.GroupId });
    const { GroupId } = await createGroup({ Type: 'Public', Name: 'c' });
    const taken = open({ groups: [{ GroupId, Type: 'Public' }] });
    const ids = [];
    for (const _ of range(4)) ids.push((await taken.createGroup({ Type: 'Public', Name: 'd' })).GroupId);
    expect(ids).not.toContain(GroupId);
  });

  it.each([
    ['Public', 'x'.repeat(48)],
    ['Public', 'a b~!'],
    ['Community', '@TGS#_mine'],
  ] as const)('of your own is taken for a %s: %s', async (Type, id) => {
    expect(await open().createGroup({ Type, Name: 'a', GroupId: id })).toMatchObject({ GroupId: id });
  });

  it.each([
    ['Public', 'x'.repeat(49)],
    ['Public', '@TGS#mine'],
    ['Public', '群'],
    ['Community', 'mine'],
    ['Community', '@TGS#mine'],
    ['Community', '@TGS#_@TGS#mine'],
  ] as const)('of your own is refused for a %s: %s', async (Type, id) => {
    await expect(open().createGroup({ Type, Name: 'a', GroupId: id })).rejects.toMatchObject(code(10004));
  });

  it('is taken once, until the group is dissolved', async () => {
    const { createGroup, destroyGroup } = club();
    const again = { GroupId, Type: 'Public', Name: 'a' } as const;
    await expect(createGroup({ ...again, Owner_Account: 'ann' })).rejects.toMatchObject(code(10025));
    await expect(createGroup({ ...again, Owner_Account: 'bob' })).rejects.toMatchObject(code(10021));
    await expect(createGroup(again)).rejects.toMatchObject(code(10021));
    await destroyGroup({ GroupId });
    expect(await createGroup(again)).toMatchObject({ GroupId });
  });
});

describe('a group that is made', () => {
  it('needs accounts that are there', async () => {
    const { createGroup, emulator } = open({ accounts: ['ann'] });
    const made = { GroupId, Type: 'Public', Name: 'a' } as const;
    await expect(createGroup({ ...made, Owner_Account: 'bob' })).rejects.toMatchObject(code(10004));
    await expect(createGroup({ ...made, MemberList: people('ann', 'bob') })).rejects.toMatchObject(
      code(10004),
    );
    expect(emulator.group(GroupId)).toBeUndefined();
  });

  it('has no more members than it may', async () => {
    const { createGroup, addGroupMember, emulator } = open();
    const made = { GroupId, Type: 'Public', Name: 'a', Owner_Account: 'ann', MaxMemberCount: 2 } as const;
    await expect(createGroup({ ...made, MemberList: people('bob', 'cem') })).rejects.toMatchObject(
      code(10038),
    );
    await createGroup({ ...made, MemberList: people('ann', 'bob') });
    await expect(addGroupMember({ GroupId, MemberList: people('cem') })).rejects.toMatchObject(code(10014));
    expect(emulator.group(GroupId)?.members).toHaveLength(2);
  });

  it.each([
    ['Private', 6000],
    ['Public', 6000],
    ['ChatRoom', 6000],
    ['Community', 100_000],
  ] as const)(
    'has room for as many members as its type does, where nothing is said: %s',
    async (Type, most) => {
      const { createGroup, getGroupInfo, modifyGroupBaseInfo } = open();
      const { GroupId: id } = await createGroup({ Type, Name: 'a' });
      const room = async () => (await getGroupInfo({ GroupIdList: [id] })).GroupInfo;
      expect(await room()).toMatchObject([{ MaxMemberNum: most }]);
      await modifyGroupBaseInfo({ GroupId: id, MaxMemberNum: most + 1 });
      expect(await room()).toMatchObject([{ MaxMemberNum: most }]);
    },
  );

  it.each([
    ['a live room with members', { Type: 'AVChatRoom', MemberList: people('ann') }],
    ['a live room that one is invited to', { Type: 'AVChatRoom', InviteJoinOption: 'FreeAccess' }],
    [
      'a private group with admins',
      { Type: 'Private', MemberList: [{ Member_Account: 'a', Role: 'Admin' }] },
    ],
    ['topics in a public group', { Type: 'Public', SupportTopic: 1 }],
  ] as const)('is refused with 10007: %s', async (_, wrong) => {
    await expect(open().createGroup({ Name: 'a', ...wrong })).rejects.toMatchObject(code(10007));
  });

  it('may be a live room with an owner, who is not in it', async () => {
    const { createGroup, getGroupInfo, emulator } = open();
    await createGroup({ GroupId, Type: 'AVChatRoom', Name: 'Live', Owner_Account: 'ann' });
    emulator.setOnline(GroupId, 'bob', true);
    expect((await getGroupInfo({ GroupIdList: [GroupId] })).GroupInfo).toMatchObject([
      { Owner_Account: 'ann', MemberNum: 1, Type: 'AVChatRoom' },
    ]);
    expect(emulator.group(GroupId)).toMatchObject({ Name: 'Live', Owner_Account: 'ann', online: ['bob'] });
  });
});

describe('a live room has no list of members', () => {
  const room = () => club({ Type: 'AVChatRoom', members: [] });
  it.each<[string, number, (app: ReturnType<typeof open>) => Promise<unknown>]>([
    ['added', 10007, (app) => app.addGroupMember({ GroupId, MemberList: people('a') })],
    ['imported', 10007, (app) => app.importGroupMember({ GroupId, MemberList: people('a') })],
    ['removed', 10004, (app) => app.deleteGroupMember({ GroupId, MemberToDel_Account: ['a'] })],
    ['listed', 10007, (app) => app.getGroupMemberInfo({ GroupId })],
    ['told of', 10007, (app) => app.getSpecifiedGroupMemberInfo({ GroupId, Member_List_Account: ['a'] })],
    ['changed', 10007, (app) => app.modifyGroupMemberInfo({ GroupId, Member_Account: 'a' })],
    ['asked for roles', 10007, (app) => app.getRoleInGroup({ GroupId, User_Account: ['a'] })],
    ['made owners', 10007, (app) => app.changeGroupOwner({ GroupId, NewOwner_Account: 'a' })],
  ])('so none are %s: %d', async (_, refusal, ask) => {
    await expect(ask(room())).rejects.toMatchObject(code(refusal));
  });
});

describe('owners', () => {
  it('are members', async () => {
    const { changeGroupOwner } = club();
    await expect(changeGroupOwner({ GroupId, NewOwner_Account: 'stranger' })).rejects.toMatchObject(
      code(10004),
    );
  });

  it('may be named again, and come to a group that had none', async () => {
    const { changeGroupOwner, roles } = open({
      groups: [{ GroupId, Type: 'Public', members: [{ Member_Account: 'bob', Role: 'Admin' }] }],
    });
    for (const _ of [1, 2]) await changeGroupOwner({ GroupId, NewOwner_Account: 'bob' });
    expect(await roles('bob')).toEqual(['Owner']);
  });

  it('have no other role, and leave the group without one when they are removed', async () => {
    const { modifyGroupMemberInfo, deleteGroupMember, emulator, roles } = club();
    await expect(
      modifyGroupMemberInfo({ GroupId, Member_Account: 'ann', Role: 'Admin' }),
    ).rejects.toMatchObject(code(10004));
    await deleteGroupMember({ GroupId, MemberToDel_Account: ['ann'] });
    expect(await roles('ann')).toEqual(['NotMember']);
    expect(emulator.group(GroupId)?.Owner_Account).toBeUndefined();
  });
});

describe('members', () => {
  it('are refused where none of the accounts is there', async () => {
    const { addGroupMember } = club({}, { accounts: ['ann', 'bob'] });
    await expect(addGroupMember({ GroupId, MemberList: people('x', 'y') })).rejects.toMatchObject(
      code(10019),
    );
  });

  it('fail one by one where the group fills up', async () => {
    const { addGroupMember, modifyGroupBaseInfo } = club();
    await modifyGroupBaseInfo({ GroupId, MaxMemberNum: 3 });
    const { MemberList } = await addGroupMember({ GroupId, MemberList: people('bob', 'cem', 'dan') });
    expect(MemberList.map(({ Result }) => Result)).toEqual([2, 1, 0]);
  });

  it('are told of by name, without those who are none', async () => {
    const { getSpecifiedGroupMemberInfo } = club();
    const Member_List_Account = ['stranger', 'bob', 'ann', 'bob'];
    expect(
      await getSpecifiedGroupMemberInfo({ GroupId, Member_List_Account, MemberInfoFilter: ['Role'] }),
    ).toMatchObject({
      GroupId,
      MemberList: [
        { Member_Account: 'bob', Role: 'Member' },
        { Member_Account: 'ann', Role: 'Owner' },
      ],
    });
  });

  it('are changed as far as they are, and are members', async () => {
    const { modifyGroupMemberInfo, getGroupMemberInfo } = club();
    await expect(
      modifyGroupMemberInfo({ GroupId, Member_Account: 'stranger', NameCard: 'x' }),
    ).rejects.toMatchObject(code(10004));
    await modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', Role: 'Admin', NameCard: 'Bob' });
    await modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', Role: 'Member' });
    const { MemberList } = await getGroupMemberInfo({ GroupId, MemberInfoFilter: ['Role', 'NameCard'] });
    expect(MemberList).toContainEqual({ Member_Account: 'bob', Role: 'Member', NameCard: 'Bob' });
  });

  it('have five custom fields at most: a call that would make a sixth changes nothing', async () => {
    const { modifyGroupMemberInfo, getGroupMemberInfo } = club();
    const fields = (...keys: number[]) => keys.map((key) => ({ Key: `k${key}`, Value: 'v' }));
    const change = (AppMemberDefinedData: group.CustomField[], more: object = {}) =>
      modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', AppMemberDefinedData, ...more });
    await change(fields(1, 2, 3, 4));
    await expect(change(fields(5, 6), { NameCard: 'x' })).rejects.toMatchObject(code(10004));
    await change([{ Key: 'k1', Value: '' }, ...fields(5, 6)]);
    const { MemberList } = await getGroupMemberInfo({
      GroupId,
      MemberInfoFilter: ['NameCard'],
      AppDefinedDataFilter_GroupMember: ['k1', 'k2', 'k6'],
    });
    expect(MemberList[1]).toEqual({
      Member_Account: 'bob',
      NameCard: '',
      AppMemberDefinedData: fields(2, 6),
    });
  });
});

describe('mutes', () => {
  it('end by their time, or with 0, and last for ever with 4294967295', async () => {
    const { clock, forbidSendMsg, getGroupMutedAccount, getGroupShuttedUin } = club();
    const mute = (MuteTime: number, ...Members_Account: string[]) =>
      forbidSendMsg({ GroupId, Members_Account, MuteTime });
    await mute(60, 'ann', 'stranger');
    await mute(4_294_967_295, 'bob');
    await mute(0, 'stranger', 'nobody');
    expect((await getGroupMutedAccount({ GroupId })).MutedAccountList).toEqual([
      { Member_Account: 'ann', MutedUntil: START + 60 },
      { Member_Account: 'bob', MutedUntil: 4_294_967_295 },
    ]);
    clock.now += 60_000;
    expect(await getGroupShuttedUin({ GroupId })).toMatchObject({
      GroupId,
      ShuttedUinList: [{ Member_Account: 'bob', ShuttedUntil: 4_294_967_295 }],
    });
  });

  it('of one member show in what is told of it', async () => {
    const { modifyGroupMemberInfo, getGroupMemberInfo } = club();
    const muteUntil = async () =>
      (await getGroupMemberInfo({ GroupId, MemberInfoFilter: ['MuteUntil'] })).MemberList[1]?.MuteUntil;
    await modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', MuteTime: 60 });
    expect(await muteUntil()).toBe(START + 60);
    await modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', NameCard: 'x' });
    expect(await muteUntil()).toBe(START + 60);
    await modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', MuteTime: 0 });
    expect(await muteUntil()).toBe(0);
  });

  it('are not for private groups', async () => {
    const { forbidSendMsg, getGroupMutedAccount, modifyGroupMemberInfo } = club({ Type: 'Private' });
    await expect(forbidSendMsg({ GroupId, Members_Account: ['bob'], MuteTime: 1 })).rejects.toMatchObject(
      code(10007),
    );
    await expect(
      modifyGroupMemberInfo({ GroupId, Member_Account: 'bob', MuteTime: 1 }),
    ).rejects.toMatchObject(code(10007));
    expect((await getGroupMutedAccount({ GroupId })).MutedAccountList).toEqual([]);
  });

  it('of a topic are not those of its community', async () => {
    const { client, forbidSendMsg, getGroupMutedAccount } = club({ Type: 'Community' });
    const { TopicId: news } = await call(client, createTopic, { GroupId, TopicName: 'News' });
    const mute = { GroupId, Members_Account: ['bob'], MuteTime: 60 };
    await forbidSendMsg({ ...mute, TopicId: news });
    const muted = async (TopicId?: string) =>
      (await getGroupMutedAccount({ GroupId, TopicId })).MutedAccountList.map((each) => each.Member_Account);
    expect([await muted(), await muted(news), await muted('other')]).toEqual([[], ['bob'], []]);
    await expect(forbidSendMsg({ ...mute, TopicId: 'other' })).rejects.toMatchObject(code(110003));
    const { forbidSendMsg: elsewhere } = club();
    await expect(elsewhere({ ...mute, TopicId: news })).rejects.toMatchObject(code(10007));
  });
});

describe('what is told of groups', () => {
  it('is what the filter names, and nothing else', async () => {
    const { getGroupInfo } = club({ Name: 'Chess' });
    const info = async (ResponseFilter: group.GroupInfoFilter) => {
      const [{ ErrorCode, ErrorInfo, ...told } = {}] = (
        await getGroupInfo({ GroupIdList: [GroupId], ResponseFilter })
      ).GroupInfo as Partial<group.GroupInfo>[];
      return told;
    };
    expect(await info({})).toEqual({ GroupId });
    expect(await info({ GroupBaseInfoFilter: ['Name', 'Nothing'] })).toEqual({ GroupId, Name: 'Chess' });
    expect(await info({ AppDefinedDataFilter_Group: ['x'] })).toEqual({ GroupId, AppDefinedData: [] });
    expect(await info({ MemberInfoFilter: ['Account', 'Role'] })).toEqual({
      GroupId,
      MemberList: [
        { Member_Account: 'ann', Role: 'Owner' },
        { Member_Account: 'bob', Role: 'Member' },
      ],
    });
    expect(await info({ MemberInfoFilter: ['Role'] })).toEqual({
      GroupId,
      MemberList: [{ Role: 'Owner' }, { Role: 'Member' }],
    });
  });

  it('is refused where it is more than 1 MB', async () => {
    const members = people(...range(5999).map((n) => `a-member-with-a-longer-name-${n}`));
    const { getGroupInfo } = club({ members });
    await expect(getGroupInfo({ GroupIdList: [GroupId, GroupId] })).rejects.toMatchObject(code(10018));
    const ResponseFilter = { MemberInfoFilter: ['Account'] };
    expect((await getGroupInfo({ GroupIdList: [GroupId], ResponseFilter })).ErrorCode).toBe(0);
  });

  it('sorts the groups that there are from those that there are not', async () => {
    const { client } = club();
    const { succeeded, failed } = await batch(client, group.getGroupInfo, { GroupIdList: ['gone', GroupId] });
    expect(succeeded.map(({ input }) => input.GroupIdList)).toEqual([[GroupId]]);
    expect(failed).toMatchObject([{ input: { GroupIdList: ['gone'] }, error: code(10010) }]);
  });

  it('does not change what is not named', async () => {
    const { modifyGroupBaseInfo, getGroupInfo } = club({ Name: 'Chess' });
    await modifyGroupBaseInfo({ GroupId, Notification: 'tonight', MaxMemberNum: 99_999 });
    expect((await getGroupInfo({ GroupIdList: [GroupId] })).GroupInfo).toMatchObject([
      { Name: 'Chess', Notification: 'tonight', MaxMemberNum: 6000, InfoSeq: 2 },
    ]);
  });

  it.each([
    ['AVChatRoom', { InviteJoinOption: 'FreeAccess' }, 10007],
    ['AVChatRoom', { HistoryMsgBeforeJoin: 'On' }, 10007],
    ['Public', { EnablePermission: 1 }, 10007],
    ['Public', { From_Account: 'stranger' }, 10004],
  ] as const)('is not changed in a group of type %s: %o', async (Type, wrong, refusal) => {
    const { modifyGroupBaseInfo } = club({ Type, members: [] }, { accounts: ['ann'] });
    await expect(modifyGroupBaseInfo({ GroupId, ...wrong })).rejects.toMatchObject(code(refusal));
  });
});

describe('the groups of an account', () => {
  const groups: EmulatedGroup[] = [
    { GroupId: 'a', Type: 'Public', Owner_Account: 'ann' },
    { GroupId: 'b', Type: 'Private', Owner_Account: 'ann' },
    { GroupId: 'c', Type: 'AVChatRoom', Owner_Account: 'ann', online: ['ann'] },
    { GroupId: 'd', Type: 'AVChatRoom', Owner_Account: 'ann' },
    { GroupId: 'e', Type: 'Community', Owner_Account: 'ann' },
    { GroupId: 'f', Type: 'Public', Owner_Account: 'bob' },
  ];

  it.each<[string, object, string[]]>([
    ['without two kinds', {}, ['a', 'e']],
    ['with private groups in which nobody spoke yet', { WithNoActiveGroups: 1 }, ['a', 'b', 'e']],
    ['with live rooms in which it is', { WithHugeGroups: 1 }, ['a', 'c', 'e']],
    ['of one type', { GroupType: 'Public' }, ['a']],
    ['with topics', { GroupType: 'Community', SupportTopic: 1 }, ['e']],
    ['without topics', { GroupType: 'Community', SupportTopic: 0 }, []],
    ['with topics, of a type that is left out', { SupportTopic: 1 }, ['e']],
    ['from an offset', { Offset: 1 }, ['e']],
  ])('are listed %s', async (_, filter, ids) => {
    const { getJoinedGroupList } = open({ groups });
    const { GroupIdList } = await getJoinedGroupList({ Member_Account: 'ann', ...filter });
    expect(GroupIdList).toEqual(ids.map((id) => ({ GroupId: id })));
  });

  it('are filtered by topics only among communities', async () => {
    const { getJoinedGroupList } = open({ groups });
    await expect(
      getJoinedGroupList({ Member_Account: 'ann', GroupType: 'Public', SupportTopic: 1 }),
    ).rejects.toMatchObject(code(10004));
  });
});

describe('the ids of all groups', () => {
  const groups = range(5).map(
    (n): EmulatedGroup => ({ GroupId: `g${n}`, Type: n % 2 ? 'Public' : 'Private' }),
  );

  it('come with a cursor that is longer than a number holds', async () => {
    const { getAppidGroupList } = open({ groups });
    const page = await getAppidGroupList({ Limit: 2 });
    expect(page).toMatchObject({ TotalCount: 5, GroupIdList: [{ GroupId: 'g0' }, { GroupId: 'g1' }] });
    expect(page.Next > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(await getAppidGroupList({ Next: page.Next })).toMatchObject({
      GroupIdList: [{ GroupId: 'g2' }, { GroupId: 'g3' }, { GroupId: 'g4' }],
      Next: 0n,
    });
  });

  it('go on where they were, whoever comes and goes, and by type', async () => {
    const { getAppidGroupList, destroyGroup, createGroup } = open({ groups });
    const { Next } = await getAppidGroupList({ Limit: 1, GroupType: 'Private' });
    for (const GroupId of ['g0', 'g2']) await destroyGroup({ GroupId });
    await createGroup({ GroupId: 'new', Type: 'Private', Name: 'new' });
    expect(await getAppidGroupList({ Next, GroupType: 'Private' })).toMatchObject({
      TotalCount: 2,
      GroupIdList: [{ GroupId: 'g4' }, { GroupId: 'new' }],
    });
  });
});

describe('the members of a community', () => {
  const GroupId = '@TGS#_fans';
  const fans = () => club({ GroupId, Type: 'Community', members: people(...range(5).map((n) => `u${n}`)) });

  it('are read by Next alone', async () => {
    const { getGroupMemberInfo } = fans();
    await expect(getGroupMemberInfo({ GroupId, Limit: 2 })).rejects.toMatchObject(code(10004));
    await expect(getGroupMemberInfo({ GroupId, Next: '', Offset: 0 })).rejects.toMatchObject(code(10004));
    await expect(getGroupMemberInfo({ GroupId, Next: 'rubbish' })).rejects.toMatchObject(code(10004));
    const page = await getGroupMemberInfo({ GroupId, Limit: 4, Next: '', MemberInfoFilter: [''] });
    expect(page).toMatchObject({ MemberNum: 6, MemberList: people('ann', 'u0', 'u1', 'u2') });
    const last = await getGroupMemberInfo({ GroupId, Limit: 4, Next: page.Next });
    expect(last).toMatchObject({ MemberList: people('u3', 'u4'), Next: '' });
  });

  it('are all read by groupMembers', async () => {
    const members = await collect(group.groupMembers(fans().client, { GroupId, Limit: 2 }));
    expect(members.map(({ Member_Account }) => Member_Account)).toEqual([
      'ann',
      ...range(5).map((n) => `u${n}`),
    ]);
  });
});

describe('a group from the start', () => {
  it('is shown as it was given, with all members and their roles', () => {
    const given: EmulatedGroup = {
      GroupId,
      Type: 'Public',
      Name: 'Chess',
      Owner_Account: 'ann',
      members: [{ Member_Account: 'bob', Role: 'Admin' }, { Member_Account: 'cem' }],
    };
    const { emulator } = open({ groups: [given] });
    const shown = emulator.group(GroupId) as EmulatedGroup;
    expect(shown).toEqual({
      ...given,
      members: [
        { Member_Account: 'ann', Role: 'Owner' },
        { Member_Account: 'bob', Role: 'Admin' },
        { Member_Account: 'cem', Role: 'Member' },
      ],
      online: [],
      banned: [],
      marks: [],
      admins: [],
    });
    expect(open({ groups: [shown] }).emulator.group(GroupId)).toEqual(shown);
  });

  it.each<[string, Partial<EmulatedGroup>]>([
    ['members in a live room', { Type: 'AVChatRoom' }],
    ['an owner of two minds', { members: [{ Member_Account: 'bob', Role: 'Owner' }] }],
    ['more members than it may have', { members: people(...range(6000).map((n) => `u${n}`)) }],
    ['a role that there is not', { members: [{ Member_Account: 'bob', Role: 'King' as never }] }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => club(wrong)).toThrow('createEmulator: groups');
  });
});
