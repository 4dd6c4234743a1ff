import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith } from '../../test/support/fakes.ts';
import {
  clearGroupAttr,
  deleteGroupAttr,
  deleteGroupCounter,
  type GroupAttribute,
  getGroupAttr,
  getGroupCounter,
  modifyGroupAttr,
  setGroupAttr,
  type UpdateGroupCounterRequest,
  updateGroupCounter,
} from '../endpoints/group-attribute/index.ts';
import { call } from '../index.ts';
import { createEmulator, type EmulatedGroup } from './index.ts';

const GroupId = 'room';
const LARGEST = 2n ** 63n - 1n;

function open(Type: EmulatedGroup['Type'] = 'AVChatRoom') {
  const groups = [
    { GroupId, Type },
    { GroupId: 'other', Type },
  ];
  const emulator = createEmulator({ sdkAppId: 1, groups });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1, limiter: false });
  return {
    client,
    set: (GroupAttr: GroupAttribute[]) => call(client, setGroupAttr, { GroupId, GroupAttr }),
    modify: (GroupAttr: GroupAttribute[]) => call(client, modifyGroupAttr, { GroupId, GroupAttr }),
    remove: (...keys: string[]) =>
      call(client, deleteGroupAttr, { GroupId, GroupAttr: keys.map((key) => ({ key })) }),
    attributes: async (id = GroupId) => {
      const { GroupAttrAry } = await call(client, getGroupAttr, { GroupId: id });
      return Object.fromEntries(GroupAttrAry.map(({ key, value }) => [key, value]));
    },
    count: (Mode: UpdateGroupCounterRequest['Mode'], counters: Record<string, bigint | number>) => {
      const GroupCounter = Object.entries(counters).map(([Key, Value]) => ({ Key, Value }));
      return call(client, updateGroupCounter, { GroupId, Mode, GroupCounter });
    },
    counters: async (GroupCounterKeys?: string[]) => {
      const { GroupCounter } = await call(client, getGroupCounter, { GroupId, GroupCounterKeys });
      return Object.fromEntries(GroupCounter.map(({ Key, Value }) => [Key, Value]));
    },
  };
}

const many = (length: number, value = 'x') =>
  Array.from({ length }, (_, i) => ({ key: `key${i}`, value: `${value}` }));

it('keeps the rules of a live room, and what its audience thinks of it', async () => {
  const { client, set, modify, remove, attributes, count, counters } = open();
  expect(await attributes()).toEqual({});
  await set([
    { key: 'topic', value: 'Q&A' },
    { key: 'slowmode', value: '10' },
  ]);
  await modify([
    { key: 'slowmode', value: '30' },
    { key: 'pinned', value: '7' },
  ]);
  expect(await attributes()).toEqual({ topic: 'Q&A', slowmode: '30', pinned: '7' });
  expect(await attributes('other')).toEqual({});
  await remove('topic', 'pinned');
  expect(await attributes()).toEqual({ slowmode: '30' });
  await set([{ key: 'topic', value: 'music' }]);
  expect(await attributes()).toEqual({ topic: 'music' });
  await call(client, clearGroupAttr, { GroupId });
  expect(await attributes()).toEqual({});

  expect(await counters()).toEqual({});
  expect((await count('Increase', { likes: 5, views: 1 })).GroupCounter).toEqual([
    { Key: 'likes', Value: 5n },
    { Key: 'views', Value: 1n },
  ]);
  await count('Decrease', { likes: 7 });
  await count('Set', { views: LARGEST });
  expect(await counters()).toEqual({ likes: -2n, views: LARGEST });
  expect(await counters(['views', 'unknown'])).toEqual({ views: LARGEST });
  await call(client, deleteGroupCounter, { GroupId, GroupCounterKeys: ['views'] });
  expect(await counters()).toEqual({ likes: -2n });
  await call(client, deleteGroupCounter, { GroupId });
  expect(await counters()).toEqual({});
});

describe('what is too much is refused, and changes nothing:', () => {
  it('the 17th attribute', async () => {
    const { set, modify, attributes } = open();
    await set(many(16));
    expect(await caught(modify([{ key: 'one-more', value: '' }]))).toMatchObject({ code: 'api.10047' });
    await modify([{ key: 'key0', value: 'new' }]);
    expect(Object.keys(await attributes())).toHaveLength(16);
    expect(await attributes()).toMatchObject({ key0: 'new', key1: 'x' });
  });

  it('values of more than 16,000 bytes in all', async () => {
    const { set, modify, attributes } = open();
    await set(many(4, '直'.repeat(1333)));
    await modify([{ key: 'rest', value: 'abcd' }]);
    expect(await caught(modify([{ key: 'more', value: 'x' }]))).toMatchObject({ code: 'api.10048' });
    expect(await attributes()).not.toHaveProperty('more');
  });

  it('the 21st counter', async () => {
    const { count, counters } = open();
    await count('Set', Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`c${i}`, i])));
    expect(await caught(count('Increase', { c0: 1, other: 1 }))).toMatchObject({ code: 'api.10063' });
    expect(await counters(['c0', 'other'])).toEqual({ c0: 0n });
  });

  it('a counter of more than 64 bits', async () => {
    const { count, counters } = open();
    await count('Set', { likes: LARGEST });
    expect(await caught(count('Increase', { likes: 1 }))).toMatchObject({ code: 'api.10004' });
    expect(await counters()).toEqual({ likes: LARGEST });
  });
});

it('refuses to delete an attribute that is not there, and then deletes none', async () => {
  const { set, remove, attributes } = open();
  await set(many(2));
  expect(await caught(remove('key0', 'gone'))).toMatchObject({ code: 'api.10050' });
  expect(Object.keys(await attributes())).toEqual(['key0', 'key1']);
});

it('gives attributes to a community, and no counters', async () => {
  const { set, attributes, count, counters } = open('Community');
  await set(many(1));
  expect(await attributes()).toEqual({ key0: 'x' });
  for (const asked of [count('Set', { likes: 1 }), counters()])
    expect(await caught(asked)).toMatchObject({ code: 'api.10007' });
});

it('knows nothing of a group that is not there: 10010', async () => {
  const { client } = open();
  for (const asked of [
    call(client, getGroupAttr, { GroupId: 'gone' }),
    call(client, clearGroupAttr, { GroupId: 'gone' }),
    call(client, getGroupCounter, { GroupId: 'gone' }),
  ])
    expect(await caught(asked)).toMatchObject({ code: 'api.10010' });
});
