import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith, collect, range } from '../../test/support/fakes.ts';
import {
  FollowList,
  FollowType,
  followAdd,
  followCheck,
  followDelete,
  followGet,
  followGetInfo,
  follows,
} from '../endpoints/follow/index.ts';
import { batch, call } from '../index.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = 1_700_000_000;

/** A client on a service of its own, and its clock in seconds. */
function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const emulator = createEmulator({ sdkAppId: 1, now: () => clock.now * 1000, ...options });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1 });
  return {
    clock,
    client,
    follow: (From_Account: string, ...accounts: string[]) =>
      batch(client, followAdd, {
        From_Account,
        FollowItem: accounts.map((To_Account) => ({ To_Account })),
      }),
    list: async (From_Account: string, FollowType: FollowList) =>
      (await collect(follows(client, { From_Account, FollowType }))).map(
        ({ To_Account, FollowTime }) => [To_Account, FollowTime - START] as const,
      ),
    types: async (From_Account: string, ...To_Account: string[]) =>
      (await call(client, followCheck, { From_Account, To_Account })).ResultItem.map(
        (each) => each.FollowType,
      ),
    counts: async (To_Account: string) => {
      const { FollowInfo } = await call(client, followGetInfo, {
        From_Account: 'anna',
        To_Account: [To_Account],
      });
      const [info] = FollowInfo;
      return [info?.FollowerCount, info?.FollowingCount, info?.MutualFollowingCount];
    },
  };
}

it('a host is followed, follows back, and loses a follower', async () => {
  const { client, clock, follow, list, types, counts } = open();
  await follow('anna', 'host', 'ben');
  clock.now += 10;
  await follow('ben', 'host');
  clock.now += 10;
  await follow('host', 'ben');
  expect(await list('host', FollowList.Followers)).toEqual([
    ['anna', 0],
    ['ben', 10],
  ]);
  expect(await list('host', FollowList.Following)).toEqual([['ben', 20]]);
  expect(await list('host', FollowList.Mutual)).toEqual([['ben', 20]]);
  expect(await list('anna', FollowList.Following)).toEqual([
    ['host', 0],
    ['ben', 0],
  ]);
  expect(await types('host', 'anna', 'ben', 'nobody')).toEqual([
    FollowType.FollowedBy,
    FollowType.Mutual,
    FollowType.None,
  ]);
  expect(await types('anna', 'host')).toEqual([FollowType.Follows]);
  expect(await counts('host')).toEqual([2, 1, 1]);
  expect(await counts('anna')).toEqual([0, 2, 0]);

  // Who follows already does so since then.
  await follow('anna', 'host');
  expect(await list('host', FollowList.Followers)).toContainEqual(['anna', 0]);
  await call(client, followDelete, { From_Account: 'ben', To_Account: ['host', 'nobody'] });
  expect(await list('host', FollowList.Followers)).toEqual([['anna', 0]]);
  expect(await counts('host')).toEqual([1, 1, 0]);
});

describe('following', () => {
  it('is for accounts, of others, and of 5,000 at most', async () => {
    const { follow, types } = open({ accounts: ['anna', 'late', ...range(5000).map(String)] });
    const first = await follow('anna', 'ghost', 'anna', ...range(5000).map(String), 'late');
    expect(first.failed).toMatchObject([
      { error: { code: 'api.30003' }, input: { FollowItem: [{ To_Account: 'ghost' }] } },
      { error: { code: 'api.30001' }, input: { FollowItem: [{ To_Account: 'anna' }] } },
      { error: { code: 'api.32100' }, input: { FollowItem: [{ To_Account: 'late' }] } },
    ]);
    expect(await types('anna', '7', 'late')).toEqual([FollowType.Follows, FollowType.None]);
    expect(await caught(types('ghost', 'anna'))).toMatchObject({ errorCode: 30003 });
  });

  it('is read from where a page ended; a cursor of no page is refused', async () => {
    const { client, follow } = open();
    await follow('anna', 'a', 'b', 'c');
    const read = (more: object) =>
      call(client, followGet, { From_Account: 'anna', FollowType: FollowList.Following, ...more });
    const first = await read({ WantNum: 2 });
    expect(first).toMatchObject({ FollowItem: [{ To_Account: 'a' }, { To_Account: 'b' }] });
    const last = await read({ WantNum: 2, StartCursor: first.NextCursor });
    expect(last).toMatchObject({ FollowItem: [{ To_Account: 'c' }], NextCursor: '' });
    expect(await caught(read({ StartCursor: 'x' }))).toMatchObject({ errorCode: 30001 });
  });
});
