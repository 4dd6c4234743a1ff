import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, range } from '../../test/support/fakes.ts';
import {
  accountCheck,
  accountDelete,
  accountImport,
  kick,
  multiAccountImport,
  queryOnlineStatus,
} from '../endpoints/account/index.ts';
import { followAdd, followGetInfo } from '../endpoints/follow/index.ts';
import { addGroupMember, modifyUserInfo } from '../endpoints/group/index.ts';
import { getGroupMsgReceipt, groupMsgReceipt, sendGroupMsg } from '../endpoints/group-message/index.ts';
import { textElem } from '../endpoints/message/index.ts';
import { portraitGet, portraitSet, profileOf } from '../endpoints/profile/index.ts';
import { imAddTag, imGetAttr, imGetTag, imSetAttr, imSetAttrName } from '../endpoints/push/index.ts';
import { blackListAdd, blackListCheck, friendAdd, friendCheck } from '../endpoints/relation/index.ts';
import { createRobot, deleteRobot, getAllRobots, sendRobotStreamMsg } from '../endpoints/robot/index.ts';
import {
  addPermissionGroupMember,
  createPermissionGroup,
  getPermissionGroupMemberList,
} from '../endpoints/topic/index.ts';
import { batch, bind, call, createClient, outcomesOf } from '../index.ts';
import { createEmulator, type EmulatedGroup } from './index.ts';

const DAY = 24 * 3600 * 1000;

/** An app without accounts but those that are given, and its clock. `any`: everybody is one. */
function open(accounts: readonly string[] | 'any' = [], groups: EmulatedGroup[] = []) {
  const clock = { now: 1_766_040_000_000 };
  const emulator = createEmulator({
    sdkAppId: 1,
    groups,
    now: () => clock.now,
    ...(accounts !== 'any' && { accounts }),
  });
  const client = createClient({
    sdkAppId: 1,
    identifier: 'administrator',
    region: 'singapore',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: secretKeySigner('the-secret-key-of-a-test'),
    limiter: false,
  });
  const app = bind(client, {
    accountCheck,
    accountDelete,
    accountImport,
    kick,
    multiAccountImport,
    portraitGet,
    portraitSet,
    queryOnlineStatus,
  });
  return {
    clock,
    emulator,
    client,
    app,
    async imported(...ids: string[]) {
      const { ResultItem } = await app.accountCheck({ CheckItem: ids.map((UserID) => ({ UserID })) });
      return ResultItem.filter(({ AccountStatus }) => AccountStatus === 'Imported').map(
        ({ UserID }) => UserID,
      );
    },
    async nickOf(account: string) {
      const answer = await app.portraitGet({ To_Account: [account], TagList: ['Tag_Profile_IM_Nick'] });
      return answer.UserProfileItem.map(profileOf)[0]?.Tag_Profile_IM_Nick;
    },
    remove: (...ids: string[]) => app.accountDelete({ DeleteItem: ids.map((UserID) => ({ UserID })) }),
    presence: (...To_Account: string[]) => app.queryOnlineStatus({ To_Account, IsNeedDetail: 1 }),
  };
}

it('the life of accounts, from import to deletion', async () => {
  const { clock, emulator, client, app, imported, nickOf, remove, presence } = open();

  await app.accountImport({ UserID: 'anna', Nick: 'Anna', FaceUrl: 'https://img.example.org/anna.png' });
  const pupils = range(150).map((n) => ({ UserID: `pupil${n}`, Nick: `Pupil ${n}` }));
  const all = await batch(client, multiAccountImport, { AccountList: pupils });
  expect(all.failed).toEqual([]);
  expect(await imported('anna', 'pupil0', 'pupil149', 'pupil150')).toEqual(['anna', 'pupil0', 'pupil149']);
  expect([await nickOf('anna'), await nickOf('pupil149')]).toEqual(['Anna', 'Pupil 149']);

  await app.portraitSet({
    From_Account: 'anna',
    ProfileItem: [
      { Tag: 'Tag_Profile_IM_Level', Value: 3 },
      { Tag: 'Tag_Profile_Custom_Class', Value: '4b' },
    ],
  });
  const { UserProfileItem } = await app.portraitGet({
    To_Account: ['anna', 'pupil1'],
    TagList: [
      'Tag_Profile_IM_Nick',
      'Tag_Profile_IM_Image',
      'Tag_Profile_IM_Level',
      'Tag_Profile_IM_Role',
      'Tag_Profile_Custom_Class',
    ],
  });
  expect(UserProfileItem.map(profileOf)).toEqual([
    {
      Tag_Profile_IM_Nick: 'Anna',
      Tag_Profile_IM_Image: 'https://img.example.org/anna.png',
      Tag_Profile_IM_Level: 3,
      Tag_Profile_Custom_Class: '4b',
    },
    { Tag_Profile_IM_Nick: 'Pupil 1' },
  ]);

  emulator.setStatus('anna', 'Online', 'Web');
  emulator.setStatus('anna', 'PushOnline', 'iPhone');
  emulator.setStatus('pupil1', 'PushOnline');
  expect(await presence('anna', 'pupil1', 'pupil2', 'nobody')).toMatchObject({
    QueryResult: [
      {
        To_Account: 'anna',
        Status: 'Online',
        Detail: [
          { Platform: 'Web', Status: 'Online' },
          { Platform: 'iPhone', Status: 'PushOnline' },
        ],
      },
      { To_Account: 'pupil1', Status: 'PushOnline', Detail: [{ Platform: 'Android', Status: 'PushOnline' }] },
      { To_Account: 'pupil2', Status: 'Offline' },
    ],
    ErrorList: [{ To_Account: 'nobody', ErrorCode: 70107 }],
  });
  await app.kick({ UserID: 'anna' });
  expect((await presence('anna')).QueryResult).toEqual([{ To_Account: 'anna', Status: 'Offline' }]);

  emulator.setStatus('anna', 'Online');
  const { ResultItem } = await remove('anna', 'nobody');
  expect(ResultItem.map(({ UserID, ResultCode }) => [UserID, ResultCode])).toEqual([
    ['anna', 0],
    ['nobody', 70107],
  ]);
  expect(await imported('anna', 'pupil0')).toEqual(['pupil0']);
  expect(await caught(nickOf('anna'))).toMatchObject({ code: 'api.40003' });
  expect(await caught(app.kick({ UserID: 'anna' }))).toMatchObject({ code: 'api.70107' });

  clock.now += 89 * DAY;
  expect(await caught(app.accountImport({ UserID: 'anna' }))).toMatchObject({ code: 'api.70399' });
  expect(await app.multiAccountImport({ Accounts: ['anna', 'ben'] })).toMatchObject({
    FailAccounts: ['anna'],
  });
  clock.now += DAY;
  await app.accountImport({ UserID: 'anna' });
  expect(await nickOf('anna')).toBeUndefined();
  expect((await presence('anna')).QueryResult).toEqual([{ To_Account: 'anna', Status: 'Offline' }]);
});

describe('an import', () => {
  it('of an account that is there leaves what it does not speak of', async () => {
    const { app, nickOf } = open();
    await app.accountImport({ UserID: 'anna', Nick: 'Anna' });
    await app.accountImport({ UserID: 'anna' });
    expect(await nickOf('anna')).toBe('Anna');
    await app.multiAccountImport({ AccountList: [{ UserID: 'anna', Nick: 'Ann' }] });
    expect(await nickOf('anna')).toBe('Ann');
  });

  it('of many tells entries apart', async () => {
    const { client, app, remove } = open();
    await app.multiAccountImport({ Accounts: ['anna', 'ben'] });
    await remove('ben');
    const AccountList = ['anna', 'ben', 'cleo'].map((UserID) => ({ UserID }));
    const { succeeded, failed } = await batch(client, multiAccountImport, { AccountList });
    expect(succeeded.map(({ input }) => input)).toEqual([
      { AccountList: [{ UserID: 'anna' }, { UserID: 'cleo' }] },
    ]);
    expect(failed).toMatchObject([
      { input: { AccountList: [{ UserID: 'ben' }] }, error: { code: 'response.entry-failed' }, sent: true },
    ]);
  });

  it('ends with as many accounts as an emulator keeps', async () => {
    const { client, app, remove } = open(range(99_998).map((n) => `u${n}`));
    const AccountList = ['new', 'more'].map((UserID) => ({ UserID }));
    const { failed } = await batch(client, multiAccountImport, { AccountList });
    expect(failed.map(({ input }) => input)).toEqual([{ AccountList: [{ UserID: 'more' }] }]);
    expect(await caught(app.accountImport({ UserID: 'more' }))).toMatchObject({ code: 'api.70398' });
    await app.accountImport({ UserID: 'u7', Nick: 'Seven' });
    await remove('u7');
    await app.accountImport({ UserID: 'more' });
  });
});

describe('where any account that is named is one', () => {
  it('who was imported is told, and who was deleted is gone', async () => {
    const { app, imported, nickOf, presence, remove } = open('any');
    expect(await imported('anna')).toEqual([]);
    expect(await nickOf('anna')).toBeUndefined();
    await app.kick({ UserID: 'anna' });
    const answer = await remove('anna', 'anna');
    expect(outcomesOf(accountDelete, { DeleteItem: [{ UserID: 'anna' }] }, answer).failed).toEqual([]);
    expect(answer.ResultItem).toHaveLength(1);
    expect((await presence('anna', 'ben')).ErrorList).toEqual([{ To_Account: 'anna', ErrorCode: 70107 }]);
  });
});

describe('an account that is deleted', () => {
  it('is in no group, and owns none', async () => {
    const { emulator, client, remove } = open('any', [
      {
        GroupId: 'class',
        Type: 'Public',
        Owner_Account: 'anna',
        members: [
          { Member_Account: 'anna', Role: 'Owner' },
          { Member_Account: 'ben', Role: 'Admin' },
        ],
      },
      {
        GroupId: 'live',
        Type: 'AVChatRoom',
        Owner_Account: 'anna',
        online: ['anna', 'ben'],
        admins: ['anna'],
      },
    ]);
    const MemberList = [{ Member_Account: 'anna', Marks: [500, 1000] }];
    await call(client, modifyUserInfo, { GroupId: 'live', CommandType: 1, MemberList });
    await remove('anna');
    const [group, live] = ['class', 'live'].map((id) => emulator.group(id));
    expect(live).toMatchObject({ online: ['ben'], marks: [], admins: [] });
    expect(group?.members?.map(({ Member_Account }) => Member_Account)).toEqual(['ben']);
    expect([group?.Owner_Account, live?.Owner_Account].filter(Boolean)).toEqual([]);
  });

  it('has no friends, blocks nobody, and is followed by nobody, also when it comes back', async () => {
    const { clock, client, app, remove } = open(['anna', 'ben', 'cleo']);
    await call(client, friendAdd, {
      From_Account: 'ben',
      AddFriendItem: [{ To_Account: 'anna', AddSource: 'AddSource_Type_Web' }],
    });
    await call(client, blackListAdd, { From_Account: 'anna', To_Account: ['cleo'] });
    await call(client, followAdd, { From_Account: 'ben', FollowItem: [{ To_Account: 'anna' }] });
    await remove('anna');
    clock.now += 90 * DAY;
    await app.accountImport({ UserID: 'anna' });
    const friends = { From_Account: 'ben', CheckType: 'CheckResult_Type_Single' as const };
    const blocks = { From_Account: 'anna', CheckType: 'BlackCheckResult_Type_Single' as const };
    expect(await call(client, friendCheck, { ...friends, To_Account: ['anna'] })).toMatchObject({
      InfoItem: [{ Relation: 'CheckResult_Type_NoRelation' }],
    });
    expect(await call(client, blackListCheck, { ...blocks, To_Account: ['cleo'] })).toMatchObject({
      BlackListCheckItem: [{ Relation: 'BlackCheckResult_Type_NO' }],
    });
    expect(
      await call(client, followGetInfo, { From_Account: 'administrator', To_Account: ['anna'] }),
    ).toMatchObject({ FollowInfo: [{ FollowerCount: 0 }] });
  });

  it('has no tags, attributes or rights, has read nothing, and writes no further, also when it comes back', async () => {
    const school = '@TGS#_school';
    const PermissionGroupId = '@PMG#_mods';
    const members = ['anna', 'ben'].map((Member_Account) => ({ Member_Account }));
    const { clock, client, app, remove } = open(
      ['anna', 'ben'],
      [
        { GroupId: school, Type: 'Community', members },
        { GroupId: 'class', Type: 'Public', members },
      ],
    );
    const mods = { GroupId: school, PermissionGroupId };
    await call(client, imSetAttrName, { AttrNames: { 0: 'city' } });
    await call(client, imSetAttr, { UserAttrs: [{ To_Account: 'anna', Attrs: { city: 'Bern' } }] });
    await call(client, imAddTag, { UserTags: [{ To_Account: 'anna', Tags: ['vip'] }] });
    await call(client, createPermissionGroup, { ...mods, PermissionGroupName: 'Mods', Permission: 0 });
    await call(client, addPermissionGroupMember, { ...mods, MemberList: [{ Member_Account: 'anna' }] });
    const MsgBody = [textElem('hello')];
    const written = { GroupId: 'class', From_Account: 'ben', MsgBody, NeedReadReceipt: 1 } as const;
    const { MsgSeq } = await call(client, sendGroupMsg, written);
    const read = { GroupId: 'class', From_Account: 'anna', MsgSeqList: [{ MsgSeq }] };
    await call(client, groupMsgReceipt, read);
    const receipt = async () =>
      (await call(client, getGroupMsgReceipt, { GroupId: 'class', MsgSeqList: [{ MsgSeq }] }))
        .GroupMsgReceiptList[0]?.ReadNum;
    expect(await receipt()).toBe(1);
    await call(client, createRobot, { UserID: '@RBT#helper' });
    const piece = { From_Account: '@RBT#helper', To_Account: 'anna', Chunk: 'and ' };
    const { MsgKey } = await call(client, sendRobotStreamMsg, piece);

    await remove('anna');
    expect(await receipt()).toBe(0);
    clock.now += 90 * DAY;
    await app.accountImport({ UserID: 'anna' });
    for (const GroupId of [school, 'class'])
      await call(client, addGroupMember, { GroupId, MemberList: [{ Member_Account: 'anna' }] });
    expect(await receipt()).toBe(0);
    expect(await call(client, imGetTag, { To_Account: ['anna'] })).toMatchObject({
      UserTags: [{ Tags: [] }],
    });
    expect(await call(client, imGetAttr, { To_Account: ['anna'] })).toMatchObject({
      UserAttrs: [{ Attrs: {} }],
    });
    expect((await call(client, getPermissionGroupMemberList, mods)).MemberList).toEqual([]);
    expect(await caught(call(client, sendRobotStreamMsg, { ...piece, MsgKey }))).toMatchObject({
      errorCode: 10004,
    });
  });

  it('is no bot any more; a bot that was put out of service leaves its id', async () => {
    const { client, remove } = open();
    const UserID = '@RBT#helper';
    await call(client, createRobot, { UserID });
    await call(client, deleteRobot, { Robot_Account: UserID });
    await call(client, createRobot, { UserID });
    await remove(UserID);
    expect(await call(client, getAllRobots, {})).toMatchObject({ Robot_Account: [] });
  });
});

it('who is online in a live room is online, until it is kicked', async () => {
  const { emulator, app, presence } = open('any', [
    { GroupId: 'live', Type: 'AVChatRoom', online: ['anna', 'ben'] },
  ]);
  expect((await presence('anna', 'cleo')).QueryResult).toEqual([
    { To_Account: 'anna', Status: 'Online' },
    { To_Account: 'cleo', Status: 'Offline' },
  ]);
  await app.kick({ UserID: 'anna' });
  expect(emulator.group('live')?.online).toEqual(['ben']);
  expect((await presence('anna')).QueryResult).toEqual([{ To_Account: 'anna', Status: 'Offline' }]);
});

describe('a device', () => {
  it('that lost its connection is reached by pushes for seven days', async () => {
    const { clock, emulator, presence } = open(['anna']);
    emulator.setStatus('anna', 'PushOnline', 'iPad');
    clock.now += 7 * DAY - 1;
    expect((await presence('anna')).QueryResult).toMatchObject([{ Status: 'PushOnline' }]);
    clock.now += 1;
    expect((await presence('anna')).QueryResult).toEqual([{ To_Account: 'anna', Status: 'Offline' }]);
  });

  it('is told of where it is asked for', async () => {
    const { emulator, app } = open(['anna']);
    emulator.setStatus('anna', 'Online');
    const { QueryResult } = await app.queryOnlineStatus({ To_Account: ['anna'] });
    expect(QueryResult).toEqual([{ To_Account: 'anna', Status: 'Online' }]);
    emulator.setStatus('anna', 'Offline');
    expect(await app.queryOnlineStatus({ To_Account: ['anna', 'anna'] })).toEqual({
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      QueryResult: [{ To_Account: 'anna', Status: 'Offline' }],
    });
  });

  it('of nobody is an error of the test', () => {
    const { emulator } = open(['anna']);
    expect(() => emulator.setStatus('ben', 'Online')).toThrow('account: expected an account that exists');
  });
});

it.each([
  [
    'a nickname that is too long',
    'im_open_login_svc/account_import',
    { UserID: 'a', Nick: 'x'.repeat(501) },
    40601,
  ],
  ['no account', 'im_open_login_svc/account_import', {}, 70402],
  [
    'both lists',
    'im_open_login_svc/multiaccount_import',
    { Accounts: ['a'], AccountList: [{ UserID: 'a' }] },
    70402,
  ],
  ['501 accounts', 'openim/query_online_status', { To_Account: range(501).map(String) }, 90011],
])('%s is refused with the documented code', async (_, operation, body, code) => {
  const { emulator } = open();
  const url = `https://h/v4/${operation}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`;
  const answer = await (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
  expect(answer.ErrorCode).toBe(code);
});
