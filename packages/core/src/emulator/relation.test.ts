import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith, collect, range } from '../../test/support/fakes.ts';
import { type AllowType, portraitSet } from '../endpoints/profile/index.ts';
import {
  blackListAdd,
  blackListCheck,
  blackListDelete,
  blackListGet,
  blockedUsers,
  type FriendAddRequest,
  friendAdd,
  friendCheck,
  friendDelete,
  friendDeleteAll,
  friendFields,
  friendGet,
  friendGetList,
  friendGroupAdd,
  friendGroupDelete,
  friendGroupGet,
  friendImport,
  friends,
  friendUpdate,
} from '../endpoints/relation/index.ts';
import { batch, call } from '../index.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = 1_700_000_000;
const AddSource = 'AddSource_Type_Web' as const;
const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ErrorDisplay: '' };

/** A client on a service of its own, and its clock in seconds. */
function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const emulator = createEmulator({ sdkAppId: 1, now: () => clock.now * 1000, ...options });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1 });
  const names = (accounts: readonly string[]) => accounts.map((To_Account) => ({ To_Account, AddSource }));
  return {
    clock,
    client,
    add: (From_Account: string, accounts: readonly string[], more: Partial<FriendAddRequest> = {}) =>
      call(client, friendAdd, { From_Account, AddFriendItem: names(accounts), ...more }),
    import: (From_Account: string, accounts: readonly string[]) =>
      call(client, friendImport, { From_Account, AddFriendItem: names(accounts) }),
    block: (From_Account: string, ...To_Account: string[]) =>
      call(client, blackListAdd, { From_Account, To_Account }),
    relation: async (From_Account: string, to: string) => {
      const input = { From_Account, To_Account: [to], CheckType: 'CheckResult_Type_Both' } as const;
      return (await call(client, friendCheck, input)).InfoItem[0]?.Relation.split('_').at(-1);
    },
    friendsOf: async (From_Account: string) =>
      (await collect(friends(client, { From_Account }))).map(({ To_Account }) => To_Account),
    fieldsOf: async (From_Account: string, To_Account: string) => {
      const all = await collect(friends(client, { From_Account }));
      return friendFields(all.find((friend) => friend.To_Account === To_Account)?.ValueItem);
    },
  };
}

const codes = ({
  ResultItem = [],
}: {
  ResultItem?: { To_Account: string; ResultCode: number }[] | undefined;
}) => Object.fromEntries(ResultItem.map(({ To_Account, ResultCode }) => [To_Account, ResultCode]));

it('a life among friends: they are imported, found, put on lists, blocked and let go', async () => {
  const { client, clock, relation, friendsOf, fieldsOf, ...app } = open();

  // Moved in from another chat, one side after the other.
  const moved = await batch(client, friendImport, {
    From_Account: 'anna',
    AddFriendItem: [
      {
        To_Account: 'ben',
        AddSource: 'AddSource_Type_Import',
        AddTime: 1_600_000_000,
        Remark: 'Ben from class',
        GroupName: ['Class', 'Chess'],
        CustomItem: [{ Tag: 'Tag_SNS_Custom_Level', Value: 'gold' }],
      },
    ],
  });
  expect(moved.failed).toEqual([]);
  expect(await relation('anna', 'ben')).toBe('AWithB');
  expect(await relation('ben', 'anna')).toBe('BWithA');
  await app.import('ben', ['anna']);
  expect(await relation('anna', 'ben')).toBe('BothWay');
  expect(await fieldsOf('anna', 'ben')).toEqual({
    Tag_SNS_IM_AddSource: 'AddSource_Type_Import',
    Tag_SNS_IM_AddTime: 1_600_000_000,
    Tag_SNS_IM_Remark: 'Ben from class',
    Tag_SNS_IM_Group: ['Class', 'Chess'],
    Tag_SNS_Custom_Level: 'gold',
  });
  expect(await fieldsOf('ben', 'anna')).toEqual({
    Tag_SNS_IM_AddSource: AddSource,
    Tag_SNS_IM_AddTime: START,
  });

  // A new friend, for both at once.
  clock.now += 60;
  expect(await app.add('anna', ['cleo'])).toEqual({
    ...OK,
    ResultItem: [{ To_Account: 'cleo', ResultCode: 0, ResultInfo: '' }],
  });
  expect(await friendsOf('anna')).toEqual(['ben', 'cleo']);
  expect(await friendsOf('cleo')).toEqual(['anna']);
  expect((await fieldsOf('cleo', 'anna')).Tag_SNS_IM_AddTime).toBe(START + 60);

  // Lists, and what is on them.
  const added = await call(client, friendGroupAdd, {
    From_Account: 'anna',
    GroupName: ['Class', 'Choir'],
    To_Account: ['cleo', 'nobody'],
  });
  expect(codes(added)).toEqual({ cleo: 0, nobody: 32216 });
  expect(added.Fail_Account).toEqual(['nobody']);
  const lists = { From_Account: 'anna', NeedFriend: 'Need_Friend_Type_Yes' } as const;
  expect(await call(client, friendGroupGet, lists)).toMatchObject({
    ResultItem: [
      { GroupName: 'Class', FriendNumber: 2, To_Account: ['ben', 'cleo'] },
      { GroupName: 'Chess', FriendNumber: 1, To_Account: ['ben'] },
      { GroupName: 'Choir', FriendNumber: 1, To_Account: ['cleo'] },
    ],
    CurrentSequence: added.CurrentSequence,
  });
  await call(client, friendUpdate, {
    From_Account: 'anna',
    UpdateItem: [
      {
        To_Account: 'ben',
        SnsItem: [
          { Tag: 'Tag_SNS_IM_Remark', Value: 'Benjamin' },
          { Tag: 'Tag_SNS_IM_Group', Value: ['Choir'] },
        ],
      },
    ],
  });
  await call(client, friendGroupDelete, { From_Account: 'anna', GroupName: ['Class'] });
  expect(await fieldsOf('anna', 'ben')).toMatchObject({
    Tag_SNS_IM_Remark: 'Benjamin',
    Tag_SNS_IM_Group: ['Choir'],
    Tag_SNS_Custom_Level: 'gold',
  });
  const { ResultItem = [] } = await call(client, friendGroupGet, { From_Account: 'anna' });
  expect(ResultItem).toEqual([
    { GroupName: 'Chess', FriendNumber: 0 },
    { GroupName: 'Choir', FriendNumber: 2 },
  ]);

  // A block ends both sides, and its end brings nothing back.
  await app.block('anna', 'ben');
  expect(await relation('anna', 'ben')).toBe('NoRelation');
  expect(await friendsOf('ben')).toEqual([]);
  expect(codes(await app.add('anna', ['ben']))).toEqual({ ben: 30515 });
  expect(codes(await app.add('ben', ['anna'], { ForceAddFlags: 1 }))).toEqual({ anna: 30525 });
  expect(await collect(blockedUsers(client, { From_Account: 'anna' }))).toEqual([
    { To_Account: 'ben', AddBlackTimeStamp: START + 60 },
  ]);
  await call(client, blackListDelete, { From_Account: 'anna', To_Account: ['ben'] });
  expect(await relation('anna', 'ben')).toBe('NoRelation');
  expect(codes(await app.add('ben', ['anna']))).toEqual({ anna: 0 });

  // And all go home.
  const gone = await batch(client, friendDelete, {
    From_Account: 'anna',
    To_Account: ['ben', 'stranger'],
    DeleteType: 'Delete_Type_Both',
  });
  expect(gone.failed).toEqual([]);
  expect(gone.succeeded[0]?.input.To_Account).toEqual(['ben', 'stranger']);
  expect(await friendsOf('ben')).toEqual([]);
  expect(await call(client, friendDeleteAll, { From_Account: 'cleo' })).toEqual(OK);
  expect(await relation('anna', 'cleo')).toBe('AWithB');
  await call(client, friendDeleteAll, { From_Account: 'anna', DeleteType: 'Delete_Type_Both' });
  expect(await friendsOf('anna')).toEqual([]);
});

describe('friends', () => {
  it('may be added on one side alone, and on the other later', async () => {
    const { add, relation } = open();
    await add('anna', ['ben'], { AddType: 'Add_Type_Single' });
    expect(await relation('anna', 'ben')).toBe('AWithB');
    await add('anna', ['ben']);
    expect(await relation('anna', 'ben')).toBe('BothWay');
  });

  it('stay what they are when they are added again', async () => {
    const { add, clock, fieldsOf } = open();
    await add('anna', ['ben']);
    clock.now += 5;
    await add('anna', ['ben'], { ForceAddFlags: 1 });
    expect((await fieldsOf('anna', 'ben')).Tag_SNS_IM_AddTime).toBe(START);
  });

  it('are put on the one list that is named', async () => {
    const { client, fieldsOf } = open();
    await call(client, friendAdd, {
      From_Account: 'anna',
      AddFriendItem: [{ To_Account: 'ben', AddSource, GroupName: 'Class', Remark: 'B', AddWording: 'Hi' }],
    });
    expect(await fieldsOf('anna', 'ben')).toMatchObject({
      Tag_SNS_IM_Group: ['Class'],
      Tag_SNS_IM_Remark: 'B',
      Tag_SNS_IM_AddWording: 'Hi',
    });
    expect(await fieldsOf('ben', 'anna')).toEqual({
      Tag_SNS_IM_AddSource: AddSource,
      Tag_SNS_IM_AddTime: START,
    });
  });

  it('are 3,000 at most, on either side; a friend more is the failure of its entry alone', async () => {
    const app = open();
    await app.import('anna', range(3000).map(String));
    expect(codes(await app.add('anna', ['ben', '7']))).toEqual({ ben: 30010, 7: 0 });
    expect(codes(await app.import('anna', ['ben']))).toEqual({ ben: 30010 });
    expect(codes(await app.add('ben', ['anna']))).toEqual({ anna: 30014 });
    expect(await app.friendsOf('ben')).toEqual([]);
    expect(codes(await app.add('ben', ['anna'], { AddType: 'Add_Type_Single' }))).toEqual({ anna: 0 });
  });

  it('have accounts, and are not their own', async () => {
    const { add, client, relation } = open({ accounts: ['anna', 'ben'] });
    expect(await add('anna', ['ben', 'ghost', 'anna'])).toMatchObject({
      ErrorCode: 0,
      ResultItem: [{ ResultCode: 0 }, { ResultCode: 30003 }, { ResultCode: 30001 }],
      Fail_Account: ['ghost', 'anna'],
    });
    expect(await caught(add('ghost', ['anna']))).toMatchObject({ errorCode: 30003 });
    for (const endpoint of [friendGet, friendDeleteAll, friendGroupGet, blackListGet])
      expect(await caught(call(client, endpoint as never, { From_Account: 'ghost' } as never))).toMatchObject(
        {
          errorCode: 30003,
        },
      );
    expect(await relation('anna', 'ghost')).toBe('NoRelation');
  });

  it('are ended on one side, if nothing else is said, and 31704 says that there were none', async () => {
    const { add, client, relation } = open();
    await add('anna', ['ben']);
    const end = (From_Account: string, To_Account: string[], more = {}) =>
      call(client, friendDelete, { From_Account, To_Account, ...more });
    expect(codes(await end('anna', ['ben']))).toEqual({ ben: 0 });
    expect(await relation('anna', 'ben')).toBe('BWithA');
    expect(codes(await end('anna', ['ben']))).toEqual({ ben: 31704 });
    expect(codes(await end('anna', ['ben'], { DeleteType: 'Delete_Type_Both' }))).toEqual({ ben: 0 });
    expect(await relation('anna', 'ben')).toBe('NoRelation');
  });

  it('are checked from one side, where that is asked for', async () => {
    const { add, client } = open();
    await add('ben', ['anna'], { AddType: 'Add_Type_Single' });
    const input = {
      From_Account: 'anna',
      To_Account: ['ben'],
      CheckType: 'CheckResult_Type_Single',
    } as const;
    expect((await call(client, friendCheck, input)).InfoItem).toEqual([
      { To_Account: 'ben', Relation: 'CheckResult_Type_NoRelation', ResultCode: 0, ResultInfo: '' },
    ]);
  });

  it('are read by page, with how many there are', async () => {
    const { client, import: put } = open();
    await put('anna', range(150).map(String));
    const first = await call(client, friendGet, { From_Account: 'anna' });
    expect(first).toMatchObject({ FriendNum: 150, CompleteFlag: 0, NextStartIndex: 100 });
    const last = await call(client, friendGet, { From_Account: 'anna', StartIndex: 100 });
    expect(last).toMatchObject({ FriendNum: 150, CompleteFlag: 1, NextStartIndex: 0 });
    expect(last.UserDataItem?.map(({ To_Account }) => To_Account)).toEqual(
      range(50).map((n) => `${n + 100}`),
    );
  });

  it('are left out where nothing changed since the sequences of the request', async () => {
    const { add, client } = open();
    await add('anna', ['ben']);
    const { StandardSequence, CustomSequence } = await call(client, friendGet, { From_Account: 'anna' });
    const known = { From_Account: 'anna', StandardSequence, CustomSequence };
    expect((await call(client, friendGet, known)).UserDataItem).toEqual([]);
    expect(await collect(friends(client, known))).toHaveLength(1);
    await call(client, friendUpdate, {
      From_Account: 'anna',
      UpdateItem: [{ To_Account: 'ben', SnsItem: [{ Tag: 'Tag_SNS_Custom_Level', Value: 1 }] }],
    });
    const { UserDataItem: [ben] = [], ...now } = await call(client, friendGet, known);
    expect(friendFields(ben?.ValueItem)).toMatchObject({ Tag_SNS_Custom_Level: 1 });
    const custom = { ...known, StandardSequence: now.StandardSequence };
    expect((await call(client, friendGet, custom)).UserDataItem).toEqual([
      { To_Account: 'ben', ValueItem: [{ Tag: 'Tag_SNS_Custom_Level', Value: 1 }] },
    ]);
  });

  it('are told with the fields that are asked for, and strangers with 30001', async () => {
    const { add, client } = open();
    await add('anna', ['ben']);
    const answer = await call(client, friendGetList, {
      From_Account: 'anna',
      To_Account: ['ben', 'stranger'],
      TagList: ['Tag_SNS_IM_AddSource', 'Tag_SNS_IM_Remark', 'Tag_Profile_IM_Nick'],
    });
    expect(answer).toEqual({
      ...OK,
      InfoItem: [
        {
          To_Account: 'ben',
          SnsProfileItem: [{ Tag: 'Tag_SNS_IM_AddSource', Value: AddSource }],
          ResultCode: 0,
          ResultInfo: '',
        },
        { To_Account: 'stranger', ResultCode: 30001, ResultInfo: 'Err_SNS_FriendGetList_Friend_Not_Exist' },
      ],
      Fail_Account: ['stranger'],
    });
  });

  it('are told with what their profiles say, where that is asked for', async () => {
    const { add, client } = open();
    await add('anna', ['ben']);
    await call(client, portraitSet, {
      From_Account: 'ben',
      ProfileItem: [
        { Tag: 'Tag_Profile_IM_Nick', Value: 'Ben' },
        { Tag: 'Tag_Profile_IM_Level', Value: 7 },
      ],
    });
    const { InfoItem } = await call(client, friendGetList, {
      From_Account: 'anna',
      To_Account: ['ben'],
      TagList: [
        'Tag_Profile_IM_Level',
        'Tag_Profile_IM_Image',
        'Tag_SNS_IM_AddSource',
        'Tag_Profile_IM_Nick',
      ],
    });
    expect(friendFields(InfoItem[0]?.SnsProfileItem)).toEqual({
      Tag_SNS_IM_AddSource: AddSource,
      Tag_Profile_IM_Level: 7,
      Tag_Profile_IM_Nick: 'Ben',
    });
  });

  it('are made as the profile of the other allows it, and by force, and by import, in any case', async () => {
    const { client, add, relation, ...app } = open();
    const allow = (From_Account: string, Value: AllowType) =>
      call(client, portraitSet, {
        From_Account,
        ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value }],
      });
    await allow('deny', 'AllowType_Type_DenyAny');
    await allow('wait', 'AllowType_Type_NeedConfirm');
    await allow('open', 'AllowType_Type_AllowAny');
    const everybody = ['deny', 'wait', 'open', 'new'];
    expect(codes(await add('anna', everybody))).toEqual({ deny: 30516, wait: 30539, open: 0, new: 0 });
    expect(await app.friendsOf('anna')).toEqual(['open', 'new']);
    const single = { AddType: 'Add_Type_Single' } as const;
    expect(codes(await add('ben', ['deny', 'wait'], single))).toEqual({ deny: 30516, wait: 30539 });

    expect(codes(await add('anna', everybody, { ForceAddFlags: 1 }))).toEqual({
      deny: 0,
      wait: 0,
      open: 0,
      new: 0,
    });
    expect(await relation('wait', 'anna')).toBe('BothWay');
    // Who are friends already need not ask.
    expect(codes(await add('anna', everybody))).toEqual({ deny: 0, wait: 0, open: 0, new: 0 });
    expect(codes(await app.import('cleo', ['deny', 'wait']))).toEqual({ deny: 0, wait: 0 });
    // Of one side alone the other has to agree before it is both.
    expect(codes(await add('cleo', ['deny'], single))).toEqual({ deny: 0 });
    expect(codes(await add('cleo', ['deny']))).toEqual({ deny: 30516 });
  });

  it('are changed one by one: strangers fail with 30001', async () => {
    const { add, client } = open();
    await add('anna', ['ben']);
    const SnsItem = [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' } as const];
    const UpdateItem = ['stranger', 'ben'].map((To_Account) => ({ To_Account, SnsItem }));
    const { succeeded, failed } = await batch(client, friendUpdate, { From_Account: 'anna', UpdateItem });
    expect(succeeded[0]?.input.UpdateItem).toEqual([{ To_Account: 'ben', SnsItem }]);
    expect(failed).toMatchObject([{ error: { code: 'api.30001' } }]);
  });
});

describe('friend lists', () => {
  it('are 32 at most: a call that would make more makes none', async () => {
    const { add, client } = open();
    await add('anna', ['ben']);
    const make = (...GroupName: string[]) =>
      call(client, friendGroupAdd, { From_Account: 'anna', GroupName });
    await make(...range(31).map(String));
    expect(await caught(make('31', '32'))).toMatchObject({ errorCode: 30011 });
    await make('31', '7');
    const SnsItem = [{ Tag: 'Tag_SNS_IM_Group', Value: ['7', '32'] } as const];
    const changed = await call(client, friendUpdate, {
      From_Account: 'anna',
      UpdateItem: [{ To_Account: 'ben', SnsItem }],
    });
    expect(codes(changed)).toEqual({ ben: 30011 });
    const { ResultItem } = await call(client, friendGroupGet, { From_Account: 'anna' });
    expect(ResultItem).toHaveLength(32);
  });

  it('are told by name, and left out where they did not change', async () => {
    const { client } = open();
    const made = await call(client, friendGroupAdd, { From_Account: 'anna', GroupName: ['A', 'B'] });
    expect(made).toEqual({ ...OK, CurrentSequence: 1 });
    const read = (more: object) => call(client, friendGroupGet, { From_Account: 'anna', ...more });
    expect(await read({ GroupName: ['B', 'C'] })).toMatchObject({ ResultItem: [{ GroupName: 'B' }] });
    expect(await read({ LastSequence: 1 })).toEqual({ ...OK, CurrentSequence: 1 });
    expect(await read({ LastSequence: 1, GroupName: ['A'] })).toMatchObject({ ResultItem: [{}] });
    await call(client, friendGroupDelete, { From_Account: 'anna', GroupName: ['C'] });
    expect(await read({ LastSequence: 1 })).not.toHaveProperty('ResultItem');
    await call(client, friendGroupDelete, { From_Account: 'anna', GroupName: ['A'] });
    expect(await read({ LastSequence: 1 })).toMatchObject({ ResultItem: [{ GroupName: 'B' }] });
  });
});

describe('block lists', () => {
  it('say who is on them already, and hold 1,000', async () => {
    const { block, client } = open();
    await block('anna', ...range(999).map(String));
    const again = await block('anna', '7', 'anna', 'troll', 'late');
    expect(codes(again)).toEqual({ 7: 30001, anna: 30001, troll: 0, late: 30013 });
    expect(again.ResultItem[0]?.ResultInfo).toMatch(/Already_Exist$/);
    expect(await collect(blockedUsers(client, { From_Account: 'anna', MaxLimited: 400 }))).toHaveLength(1000);
  });

  it('are checked from one side or both', async () => {
    const { block, client } = open({ accounts: ['anna', 'ben', 'cleo'] });
    await block('anna', 'ben');
    await block('cleo', 'anna');
    const check = async (From_Account: string, way: 'Single' | 'Both') => {
      const CheckType = `BlackCheckResult_Type_${way}` as const;
      const input = { From_Account, To_Account: ['ben', 'cleo', 'ghost'], CheckType };
      const { BlackListCheckItem } = await call(client, blackListCheck, input);
      return BlackListCheckItem.map(({ Relation, ResultCode }) => [Relation.split('_').at(-1), ResultCode]);
    };
    expect(await check('anna', 'Both')).toEqual([
      ['AWithB', 0],
      ['BWithA', 0],
      ['NO', 30003],
    ]);
    expect((await check('anna', 'Single'))[1]).toEqual(['NO', 0]);
    await block('ben', 'anna');
    expect((await check('anna', 'Both'))[0]).toEqual(['BothWay', 0]);
  });

  it('count their changes', async () => {
    const { block, client } = open();
    await block('anna', 'ben');
    const read = async () => (await call(client, blackListGet, { From_Account: 'anna' })).CurruentSequence;
    const before = await read();
    await call(client, blackListDelete, { From_Account: 'anna', To_Account: ['nobody'] });
    expect(await read()).toBe(before);
    await call(client, blackListDelete, { From_Account: 'anna', To_Account: ['ben'] });
    expect(await read()).toBe(before + 1);
  });
});
