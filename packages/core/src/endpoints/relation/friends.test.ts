import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, refused } from '../../../test/support/fakes.ts';
import { type Friend, friends } from './index.ts';

const From_Account = 'anna';
const row = (To_Account: string, remark = ''): Friend => ({
  To_Account,
  ValueItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: remark }],
});
const page = (UserDataItem: unknown, NextStartIndex: number, CompleteFlag = 0) =>
  ok({ UserDataItem, NextStartIndex, CompleteFlag, FriendNum: 9, StandardSequence: 8, CustomSequence: 7 });

describe('friends', () => {
  it('goes on from NextStartIndex until CompleteFlag is not 0, and nowhere else ends', async () => {
    const transport = answers(
      page([row('a')], 1),
      page([], 5),
      page(undefined, 6),
      page([row('b')], 0, 1),
      page([row('c')], 0, 1),
    );
    expect(await collect(friends(clientWith(transport), { From_Account }))).toEqual([row('a'), row('b')]);
    expect(transport.sent.map(({ body }) => body.StartIndex)).toEqual([0, 1, 5, 6]);
  });

  it.each([{}, { StandardSequence: 8, CustomSequence: 7 }])(
    'asks for all of them, with %o',
    async (known) => {
      const transport = answers(page([row('a')], 1), page([], 0, 1));
      await collect(friends(clientWith(transport), { From_Account, ...known }));
      for (const { body } of transport.sent)
        expect(body).toMatchObject({ From_Account, StandardSequence: 0, CustomSequence: 0 });
    },
  );

  it('gives a friend once whom two pages have, whatever was changed meanwhile', async () => {
    const transport = answers(page([row('a'), row('b')], 2), page([row('b', 'B'), row('c')], 0, 1));
    const all = await collect(friends(clientWith(transport), { From_Account }));
    expect(all).toEqual([row('a'), row('b'), row('c')]);
  });

  it('says how to go on when a page fails', async () => {
    const client = clientWith(answers(page([row('a')], 1), refused(30006), page([row('b')], 0, 1)));
    const error = await caught(collect(friends(client, { From_Account })));
    expect(error).toMatchObject({ code: 'api.30006', resume: { From_Account, StartIndex: 1 } });
    expect(await collect(friends(client, error.resume))).toEqual([row('b')]);
  });

  it.each([
    [undefined, 'From_Account'],
    [{ From_Account, StartIndex: -1 }, 'StartIndex'],
    [{ From_Account, Limit: 5 }, 'Limit'],
  ])('refuses %o', async (input, path) => {
    const error = await caught(collect(friends(clientWith(answers()), input as never)));
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
  });
});
