import { describe, expect, it } from 'vitest';
import { answers, clientWith, collect, ok } from '../../../test/support/fakes.ts';
import { blockedUsers } from './index.ts';

const From_Account = 'anna';
const row = (To_Account: string, AddBlackTimeStamp = 1) => ({ To_Account, AddBlackTimeStamp });
const page = (BlackListItem: unknown, StartIndex: number) =>
  ok({ BlackListItem, StartIndex, CurruentSequence: 5 });

describe('blockedUsers', () => {
  it('goes on from StartIndex until it is 0, and asks for all', async () => {
    const transport = answers(page([row('a')], 30), page(undefined, 60), page([row('b')], 0));
    const list = blockedUsers(clientWith(transport), { From_Account, LastSequence: 5 });
    expect(await collect(list)).toEqual([row('a'), row('b')]);
    expect(transport.sent.map(({ body }) => body)).toEqual(
      [0, 30, 60].map((StartIndex) => ({ From_Account, StartIndex, MaxLimited: 30, LastSequence: 0 })),
    );
  });

  it('gives one once whom two pages have, and twice who was blocked anew', async () => {
    const transport = answers(page([row('a'), row('b')], 2), page([row('b'), row('a', 9)], 0));
    const all = await collect(blockedUsers(clientWith(transport), { From_Account, MaxLimited: 2 }));
    expect(all).toEqual([row('a'), row('b'), row('a', 9)]);
  });
});
