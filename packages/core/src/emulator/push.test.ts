import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith, range } from '../../test/support/fakes.ts';
import {
  imAddTag,
  imGetAttr,
  imGetAttrName,
  imGetTag,
  imPush,
  imRemoveAllTags,
  imRemoveAttr,
  imRemoveTag,
  imSetAttr,
  imSetAttrName,
  type TimpushPushRequest,
  timpushAddTag,
  timpushBatch,
  timpushClearAllTags,
  timpushGetAttr,
  timpushGetAttrName,
  timpushGetTag,
  timpushPush,
  timpushRemoveAttr,
  timpushRemoveTag,
  timpushRevoke,
  timpushSetAttr,
  timpushSetAttrName,
} from '../endpoints/push/index.ts';
import { batch, call } from '../index.ts';
import { createEmulator } from './index.ts';

const START = Date.UTC(2026, 10, 20, 4);
const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const PHONE = '379C2F0D-290D-47AE-94D1-919058C39C77';
const TABLET = '00000000-290D-47AE-94D1-919058C39C77';
const OfflinePushInfo = { Title: 'Tonight', Desc: 'Doors open at 8' };
const From_Account = 'administrator';

function open() {
  const clock = { now: START };
  const accounts = ['ada', 'bob', 'cleo'];
  const emulator = createEmulator({ sdkAppId: 1, accounts, now: () => clock.now });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1 });
  const tag = (To_Account: string, ...Tags: string[]) =>
    call(client, timpushAddTag, { UserTags: [{ To_Account, Tags }] });
  const tagsOf = async (account: string) => {
    const { UserTags } = await call(client, timpushGetTag, { To_Account: [account] });
    return UserTags[0]?.Tags;
  };
  const push = async (more: Partial<TimpushPushRequest> = {}) =>
    (await call(client, timpushPush, { OfflinePushInfo, ...more })).TaskId;
  const revoke = (TaskId: string) => call(client, timpushRevoke, { TaskId, OfflinePushInfo });
  return { clock, client, emulator, tag, tagsOf, push, revoke };
}

const codeOf = async (failure: Promise<unknown>) => (await caught(failure)).errorCode;

it('is played from the first tag to the last push', async () => {
  const { client, clock, tag, tagsOf, push, revoke } = open();

  expect(await tag('ada', 'gold', 'music')).toEqual(OK);
  expect(await tag('ada', 'gold', 'chess')).toEqual(OK);
  expect(await tagsOf('ada')).toEqual(['gold', 'music', 'chess']);
  const { failed } = await batch(client, timpushAddTag, {
    UserTags: [
      { To_Account: 'bob', Tags: ['gold'] },
      { To_Account: 'nobody', Tags: ['gold'] },
      { To_Account: PHONE, Tags: ['gold'] },
    ],
  });
  expect(failed).toMatchObject([
    { input: { UserTags: [{ To_Account: 'nobody' }] }, error: { errorCode: 70107 } },
    { input: { UserTags: [{ To_Account: PHONE }] }, error: { errorCode: 90035 } },
  ]);
  await call(client, timpushRemoveTag, { UserTags: [{ To_Account: 'ada', Tags: ['music', 'no such'] }] });
  expect(await tagsOf('ada')).toEqual(['gold', 'chess']);
  const many = range(100).map((n) => `tag ${n}`);
  const Replace = 1;
  await call(client, timpushAddTag, { UserTags: [{ To_Account: 'ada', Tags: many }], Replace });
  expect(await tagsOf('ada')).toEqual(many);
  await call(client, timpushClearAllTags, { To_Account: ['ada'] });
  expect(await tagsOf('ada')).toEqual([]);

  await call(client, timpushSetAttrName, {
    AttrNames: { 0: 'city', 1: 'model' },
    AttrTypes: { 1: 1 },
  });
  const attributes = await call(client, timpushGetAttrName, {});
  expect(attributes).toEqual({
    ...OK,
    AttrNames: { 0: 'city', 1: 'model' },
    AttrTypes: { 0: 0, 1: 1 },
  });
  const set = await call(client, timpushSetAttr, {
    UserAttrs: [
      { To_Account: 'ada', Attrs: { city: 'Oslo' } },
      { To_Account: PHONE, Attrs: { model: 'X' } },
      { To_Account: 'bob', Attrs: { city: 'Rome', model: 'X' } },
    ],
  });
  expect(set.ErrorList).toMatchObject([{ To_Account: 'bob', ErrorCode: 90035 }]);
  const To_Account = ['ada', 'bob', PHONE, 'nobody'];
  expect(await call(client, timpushGetAttr, { To_Account })).toMatchObject({
    UserAttrs: [
      { To_Account: 'ada', Attrs: { city: 'Oslo' } },
      { To_Account: 'bob', Attrs: {} },
      { To_Account: PHONE, Attrs: { model: 'X' } },
    ],
    ErrorList: [{ To_Account: 'nobody', ErrorCode: 70107 }],
  });
  await call(client, timpushRemoveAttr, { UserAttrs: [{ To_Account: 'ada', Attrs: ['city'] }] });
  const { UserAttrs } = await call(client, timpushGetAttr, { To_Account: ['ada'] });
  expect(UserAttrs).toEqual([{ To_Account: 'ada', Attrs: {} }]);

  const TaskId = await push({ Condition: { AttrsAnd: { city: 'Oslo' } } });
  expect(await revoke(TaskId)).toEqual(OK);
  expect(await codeOf(revoke(TaskId))).toBe(90050);
  const late = await push();
  clock.now += 24 * 3600_000 + 1;
  expect(await codeOf(revoke(late))).toBe(90052);
  expect(await codeOf(revoke('no such task'))).toBe(90049);
});

it('is the same by the older calls, which say nothing of single users', async () => {
  const { client, tagsOf } = open();
  const To_Account = ['ada', 'nobody', 'bob'];

  await call(client, imAddTag, { UserTags: [{ To_Account: 'ada', Tags: ['gold', 'chess'] }] });
  await call(client, imRemoveTag, { UserTags: [{ To_Account: 'ada', Tags: ['gold'] }] });
  expect(await call(client, imGetTag, { To_Account })).toEqual({
    ...OK,
    UserTags: [
      { To_Account: 'ada', Tags: ['chess'] },
      { To_Account: 'bob', Tags: [] },
    ],
  });
  expect(await tagsOf('ada')).toEqual(['chess']);
  expect(await codeOf(call(client, imRemoveAllTags, { To_Account }))).toBe(70107);
  expect(await tagsOf('ada')).toEqual([]);

  await call(client, imSetAttrName, { AttrNames: { 3: 'city', 4: 'level' } });
  expect((await call(client, imGetAttrName, {})).AttrNames).toEqual({ 3: 'city', 4: 'level' });
  await call(client, imSetAttr, { UserAttrs: [{ To_Account: 'ada', Attrs: { city: 'Oslo' } }] });
  await call(client, imSetAttr, { UserAttrs: [{ To_Account: 'ada', Attrs: { level: 'gold' } }] });
  expect(await call(client, imGetAttr, { To_Account })).toEqual({
    ...OK,
    UserAttrs: [
      { To_Account: 'ada', Attrs: { city: 'Oslo', level: 'gold' } },
      { To_Account: 'bob', Attrs: {} },
    ],
  });
  await call(client, imRemoveAttr, { UserAttrs: [{ To_Account: 'ada', Attrs: ['city'] }] });
  const { UserAttrs } = await call(client, imGetAttr, { To_Account: ['ada'] });
  expect(UserAttrs).toEqual([{ To_Account: 'ada', Attrs: { level: 'gold' } }]);

  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] as const;
  const pushed = await call(client, imPush, { MsgBody, Condition: { AttrsOr: { level: 'gold' } } });
  expect(pushed).toEqual({ ...OK, TaskId: expect.any(String) });
});

describe('tags', () => {
  it('are a hundred at most of an account, and a thousand in all', async () => {
    const { client, tag } = open();
    const give = (To_Account: string, tags: readonly string[]) =>
      call(client, timpushAddTag, { UserTags: [{ To_Account, Tags: tags }], Replace: 1 });
    const owners = [...range(9).map((n) => `${PHONE}${n}`), PHONE];
    for (const [n, owner] of owners.entries())
      expect(
        await give(
          owner,
          range(100).map((at) => `${n} ${at}`),
        ),
      ).toEqual(OK);
    expect(await tag(PHONE, 'one more')).toMatchObject({ ErrorList: [{ ErrorCode: 90032 }] });
    expect(await tag(TABLET, 'another')).toMatchObject({ ErrorList: [{ ErrorCode: 90032 }] });
    expect(await tag(TABLET, '1 1')).toEqual(OK);
    expect(await give(PHONE, ['another'])).toEqual(OK);
  });

  it('are a hundred at most of an account, also where there are few in all', async () => {
    const { client, tag } = open();
    const Tags = range(100).map(String);
    await call(client, timpushAddTag, { UserTags: [{ To_Account: 'ada', Tags }], Replace: 1 });
    expect(await tag('ada', 'one more')).toMatchObject({ ErrorList: [{ ErrorCode: 90032 }] });
    expect(await tag('ada', '99')).toEqual(OK);
    expect(await tag('bob', 'one more')).toEqual(OK);
  });

  it('are for devices once nobody of the users has them any more', async () => {
    const { client, tag } = open();
    await tag('ada', 'gold');
    expect(await tag(PHONE, 'gold')).toMatchObject({ ErrorList: [{ ErrorCode: 90035 }] });
    await call(client, timpushClearAllTags, { To_Account: ['ada'] });
    expect(await tag(PHONE, 'gold')).toEqual(OK);
    expect(await tag('ada', 'gold')).toMatchObject({ ErrorList: [{ ErrorCode: 90035 }] });
  });

  it('are ten at most a call, unless they take the place of others', async () => {
    const { tag, emulator } = open();
    expect(await caught(tag('ada', ...range(11).map(String)))).toMatchObject({ code: 'input.invalid' });
    expect(emulator.requests).toEqual([]);
  });
});

describe('attributes', () => {
  it('keep their type, and have names of their own', async () => {
    const { client } = open();
    const name = (AttrNames: object, AttrTypes?: object) =>
      call(client, timpushSetAttrName, { AttrNames, AttrTypes });
    await name({ 0: 'city', 1: 'level' });
    expect(await codeOf(name({ 2: 'city' }))).toBe(90033);
    expect(await codeOf(name({ 0: 'city' }, { 0: 1 }))).toBe(90033);
    await name({ 0: 'level', 1: 'city' });
    expect((await call(client, timpushGetAttrName, {})).AttrNames).toEqual({ 0: 'level', 1: 'city' });
  });

  it('are refused by a name that the app has not given, for nobody is anything done', async () => {
    const { client } = open();
    await call(client, timpushSetAttrName, { AttrNames: { 0: 'city' } });
    const UserAttrs = [
      { To_Account: 'ada', Attrs: { city: 'Oslo' } },
      { To_Account: 'bob', Attrs: { town: 'Rome' } },
    ];
    expect(await codeOf(call(client, timpushSetAttr, { UserAttrs }))).toBe(90033);
    expect((await call(client, timpushGetAttr, { To_Account: ['ada'] })).UserAttrs).toMatchObject([
      { Attrs: {} },
    ]);
    const push = { OfflinePushInfo, Condition: { AttrsOr: { town: 'Rome' } } };
    expect(await codeOf(call(client, timpushPush, push))).toBe(90033);
  });

  it.each<[object, object | undefined, string]>([
    [{ city: '0' }, undefined, 'AttrNames'],
    [{ 10: 'city' }, undefined, 'AttrNames'],
    [{ 0: 'city' }, { 1: 0 }, ''],
  ])('are numbered from 0 to 9: not %j with types %j', async (AttrNames, AttrTypes, path) => {
    const { client, emulator } = open();
    const failure = caught(call(client, timpushSetAttrName, { AttrNames, AttrTypes }));
    expect(await failure).toMatchObject({ code: 'input.invalid', issues: [{ path }] });
    expect(emulator.requests).toEqual([]);
  });
});

it('attributes are set by a map, and removed by a list', async () => {
  const { client, emulator } = open();
  const set = call(client, imSetAttr, { UserAttrs: [{ To_Account: 'ada', Attrs: ['city'] as never }] });
  expect(await caught(set)).toMatchObject({ issues: [{ path: 'UserAttrs[0].Attrs', expected: 'Object' }] });
  const removed = [{ To_Account: 'ada', Attrs: { city: 'Oslo' } as never }];
  expect(await caught(call(client, imRemoveAttr, { UserAttrs: removed }))).toMatchObject({
    issues: [{ path: 'UserAttrs[0].Attrs', expected: 'Array' }],
  });
  expect(emulator.requests).toEqual([]);
});

describe('a push', () => {
  it('is known by its number for one second', async () => {
    const { clock, push } = open();
    const first = await push({ MsgRandom: 7 });
    clock.now += 999;
    expect(await push({ MsgRandom: 7 })).toBe(first);
    clock.now += 1;
    expect(await push({ MsgRandom: 7 })).not.toBe(first);
    expect(await push()).not.toBe(await push());
  });

  it('is one of a hundred a day, where it goes to many', async () => {
    const { client, clock, push } = open();
    for (const _ of range(100)) await push();
    expect(await codeOf(push())).toBe(90047);
    const named = { From_Account, To_Account: ['ada'], OfflinePushInfo };
    expect(await call(client, timpushBatch, named)).toMatchObject(OK);
    clock.now += 24 * 3600_000;
    expect(await push()).toMatch(/\w/);
  });

  it('to named ones says who was not found, and has a task for each call', async () => {
    const { client, emulator, revoke } = open();
    const To_Account = ['ada', ...range(500).map((n) => `${PHONE}${n}`), 'nobody'];
    const input = { From_Account, To_Account, OfflinePushInfo };
    const { succeeded, failed } = await batch(client, timpushBatch, input);
    const tasks = succeeded.map(({ output }) => output.TaskId);
    expect(tasks).toEqual([expect.stringMatching(/^batch_/), expect.stringMatching(/^batch_/)]);
    expect(new Set(tasks).size).toBe(2);
    expect(failed).toMatchObject([{ input: { To_Account: ['nobody'] }, error: { errorCode: 70107 } }]);
    const [one, two] = emulator.requests.map(({ body }) => (body as { MsgRandom: number }).MsgRandom);
    expect(one).not.toBe(two);
    expect(await codeOf(revoke(tasks[0] ?? ''))).toBe(90049);
  });

  it.each<[object, string]>([
    [{}, 'Condition'],
    [{ TagsOr: ['gold'], AttrsAnd: { city: 'Oslo' } }, 'Condition'],
    [{ TagsOr: ['gold', 'chess'], TagsAnd: ['chess'] }, 'Condition'],
    [{ TagsOr: [''] }, 'Condition.TagsOr[0]'],
    [[], 'Condition'],
    [{ AttrsOr: ['Oslo'] }, 'Condition.AttrsOr'],
    [{ TagsAnd: range(11).map(String) }, 'Condition.TagsAnd'],
  ])('is refused with the condition %j, and goes to nobody', async (Condition, path) => {
    const { push, emulator } = open();
    expect(await caught(push({ Condition }))).toMatchObject({ code: 'input.invalid', issues: [{ path }] });
    expect(emulator.requests).toEqual([]);
  });

  it('has something to say', async () => {
    const { client, push } = open();
    expect(await caught(call(client, timpushPush, {}))).toMatchObject({ code: 'input.invalid' });
    const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] as const;
    expect(await push({ OfflinePushInfo: undefined, MsgBody, OnlineOnlyFlag: 1 })).toMatch(/\w/);
  });

  it('is not repeated where nobody knows whether it ran', async () => {
    const { client, emulator } = open();
    emulator.inject({ drop: 'answer' });
    expect(await caught(call(client, timpushPush, { OfflinePushInfo }))).toMatchObject({ retryable: false });
    expect(emulator.requests).toHaveLength(1);
  });
});
