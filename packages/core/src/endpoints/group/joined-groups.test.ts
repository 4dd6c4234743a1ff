import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, range, refused } from '../../../test/support/fakes.ts';
import type { Transport } from '../../index.ts';
import { joinedGroups } from './index.ts';

const Member_Account = 'ann';
const rows = (...ids: string[]) => ids.map((GroupId) => ({ GroupId }));
const groups = rows(...range(25).map((n) => `g${n}`));
const page = (GroupIdList: unknown, TotalCount: number) => ok({ GroupIdList, TotalCount });
const service: Transport = async ({ body }) => {
  const { Offset = 0, Limit } = JSON.parse(body);
  return page(groups.slice(Offset, Offset + Limit), groups.length);
};

describe('joinedGroups', () => {
  it.each([1, 7, 25, 5000])('yields each group once, %d a page', async (Limit) => {
    expect(await collect(joinedGroups(clientWith(service), { Member_Account, Limit }))).toEqual(groups);
  });

  it('asks for 500 a page, with what it is given, and goes on by what it got', async () => {
    const transport = answers(page(rows('a', 'b'), 3), page(rows('c'), 3));
    const given = {
      Member_Account,
      WithHugeGroups: 1 as const,
      ResponseFilter: { SelfInfoFilter: ['Role'] },
    };
    await collect(joinedGroups(clientWith(transport), given));
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { ...given, Limit: 500 },
      { ...given, Limit: 500, Offset: 2 },
    ]);
  });

  it('yields a group once that slid to the next page', async () => {
    const transport = answers(page(rows('a', 'b'), 4), page(rows('b', 'c'), 4));
    expect(await collect(joinedGroups(clientWith(transport), { Member_Account }))).toEqual(
      rows('a', 'b', 'c'),
    );
  });

  it('fails where there should be more, and nothing comes', async () => {
    const transport = answers(page(rows('a'), 2), page([], 2));
    const error = await caught(collect(joinedGroups(clientWith(transport), { Member_Account })));
    expect(error).toMatchObject({ code: 'response.no-progress' });
    expect(transport.sent).toHaveLength(2);
  });

  it('says how to go on when a page fails', async () => {
    const transport = answers(page(rows('a'), 2), refused(10018));
    const error = await caught(collect(joinedGroups(clientWith(transport), { Member_Account, Limit: 1 })));
    expect(error).toMatchObject({ code: 'api.10018', resume: { Member_Account, Limit: 1, Offset: 1 } });
  });

  it.each([
    [undefined, 'Member_Account'],
    [{ Member_Account: '' }, 'Member_Account'],
    [{ Member_Account, Limit: 5001 }, 'Limit'],
  ])('refuses %o', async (input, path) => {
    const transport = answers(page([], 0));
    const error = await caught(collect(joinedGroups(clientWith(transport), input as never)));
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path }] });
    expect(transport.sent).toEqual([]);
  });
});
