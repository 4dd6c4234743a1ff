import { call, items, pages } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { answers, bans, collect, connect, connectTo, emulate, GroupId, OK } from './support.ts';

const page = (BannedAccountList: object[], NextOffset: number) => ({ ...OK, BannedAccountList, NextOffset });
const withBans = (count: number, maxPage?: number) =>
  emulate({ groups: [{ GroupId, Type: 'AVChatRoom', banned: bans(count) }], maxPage });
const offsets = ({ requests }: { requests: readonly { body: unknown }[] }) =>
  requests.map(({ body }) => (body as { Offset: number }).Offset);

const sizes = [
  ['is empty', 0, [0]],
  ['has one page', 100, [0]],
  ['has three pages', 250, [0, 100, 200]],
] as const;

const wholeLists = sizes.flatMap(([what, count, expected]) =>
  onBoth(`reads a list that ${what} to its end`, async (transport) => {
    const emulator = withBans(count);
    const client = connect(transport({ fetch: emulator.fetch }));
    deepEqual(await collect(bannedMembers(client, { GroupId })), bans(count));
    deepEqual(offsets(emulator), expected);
  }),
);

export const lists: readonly Case[] = [
  ...wholeLists,
  ...onBoth('asks again from NextOffset after a short page', async (transport) => {
    const emulator = withBans(7, 3);
    const client = connect(transport({ fetch: emulator.fetch }));
    deepEqual(await collect(items(client, getGroupBanMember, { GroupId, Limit: 5 })), bans(7));
    deepEqual(offsets(emulator), [0, 3, 6]);
  }),
  ...onBoth('gives the same list when it asks ahead', async (transport) => {
    const emulator = withBans(250);
    const client = connect(transport({ fetch: emulator.fetch }));
    const list = bannedMembers(client, { GroupId }, { prefetch: true });
    await list.next();
    const second = () => emulator.requests.length === 2;
    while (!second()) await new Promise((resolve) => setTimeout(resolve, 1));
    deepEqual(await collect(list), bans(250).slice(1));
  }),
  ...onBoth('goes on where a page failed', async (transport) => {
    const emulator = withBans(250);
    emulator.inject({ after: 1, drop: 'answer' });
    const client = connect(transport({ fetch: emulator.fetch }));
    const rows: unknown[] = [];
    const error = await caught(async () => {
      for await (const row of bannedMembers(client, { GroupId })) rows.push(row);
    });
    includes(error, { code: 'transport.network', resume: { GroupId, Limit: 100, Offset: 100 } });
    rows.push(...(await collect(bannedMembers(client, error.resume))));
    deepEqual(rows, bans(250));
  }),
  {
    name: 'gives pages as they came',
    async run() {
      const emulator = withBans(3);
      const all = await collect(pages(connectTo(emulator.fetch), getGroupBanMember, { GroupId, Limit: 2 }));
      deepEqual(all, [page(bans(3).slice(0, 2), 2), page(bans(3).slice(2), 0)]);
    },
  },
  {
    name: 'is not ended by an empty page, nor by one without a list',
    async run() {
      const fetch = answers(page([], 1), { ...OK, NextOffset: 2 }, page(bans(1), 0));
      deepEqual(await collect(bannedMembers(connectTo(fetch), { GroupId })), bans(1));
    },
  },
  {
    name: 'gives a row once that comes again on the next page',
    async run() {
      const [a, b, c] = bans(3) as [object, object, object];
      const fetch = answers(page([a, b], 2), page([b, c], 0));
      deepEqual(await collect(bannedMembers(connectTo(fetch), { GroupId })), [a, b, c]);
    },
  },
  ...[
    ['stands still', [page(bans(1), 1), page(bans(1), 1)]],
    ['goes back', [page(bans(1), 5), page(bans(1), 2)]],
    [
      'leads through ten empty pages',
      [({ body }: { body: { Offset: number } }) => page([], body.Offset + 1)],
    ],
  ].map(
    ([what, replies]): Case => ({
      name: `fails at a cursor that ${what}`,
      async run() {
        const client = connectTo(answers(...(replies as object[])));
        const error = await caught(collect(pages(client, getGroupBanMember, { GroupId })));
        includes(error, { name: 'ResponseError', code: 'response.no-progress' });
      },
    }),
  ),
  {
    name: 'sends nothing more once its reader leaves',
    async run() {
      const emulator = withBans(250);
      const client = connectTo(emulator.fetch);
      for await (const _ of bannedMembers(client, { GroupId })) break;
      await call(client, getGroupBanMember, { GroupId });
      equal(emulator.requests.length, 2);
    },
  },
];
