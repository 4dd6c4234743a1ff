import { describe, expect, it } from 'vitest';
import { answers, clientWith, collect, ok } from '../../../test/support/fakes.ts';
import { FollowList, follows } from './index.ts';

const From_Account = 'host';
const row = (To_Account: string, FollowTime = 1) => ({ To_Account, FollowTime });
const page = (FollowItem: unknown, NextCursor: string) => ok({ FollowItem, NextCursor });

describe('follows', () => {
  it('goes on from NextCursor until it is empty', async () => {
    const transport = answers(page([row('a')], 'x'), page(undefined, '0'), page([row('b')], ''));
    const list = follows(clientWith(transport), { From_Account, FollowType: FollowList.Mutual });
    expect(await collect(list)).toEqual([row('a'), row('b')]);
    expect(transport.sent.map(({ body }) => body)).toEqual(
      ['', 'x', '0'].map((StartCursor) => ({ From_Account, FollowType: 3, StartCursor, WantNum: 100 })),
    );
  });

  it('gives one once whom two pages have, and twice who came back', async () => {
    const transport = answers(page([row('a'), row('b')], 'x'), page([row('b'), row('a', 9)], ''));
    const list = follows(clientWith(transport), { From_Account, FollowType: 1, WantNum: 2 });
    expect(await collect(list)).toEqual([row('a'), row('b'), row('a', 9)]);
  });

  it('yields rows as the service gave them', async () => {
    const given = { ...row('a'), ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'A' }], New: 1 };
    const client = clientWith(answers(page([given], '')));
    expect(await collect(follows(client, { From_Account, FollowType: 1 }))).toEqual([given]);
  });
});
