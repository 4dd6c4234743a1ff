import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, range, refused } from '../../../test/support/fakes.ts';
import { InputError, items, type Transport } from '../../index.ts';
import { getGroupMemberInfo, groupMembers } from './index.ts';

const COMMUNITY = '@TGS#_fans';
const rows = (...accounts: string[]) => accounts.map((account) => ({ Member_Account: account }));
const page = (MemberList: unknown, more: object = {}) => ok({ MemberList, ...more });
const members = rows(...range(250).map((n) => `user${n}`));

/** A group of either kind, as it was at one time. */
const group: Transport = async ({ body }) => {
  const { GroupId, Offset = 0, Next, Limit } = JSON.parse(body);
  const from = GroupId === COMMUNITY ? Number(Next) : Offset;
  const to = from + Limit;
  const more = GroupId === COMMUNITY ? { Next: to < members.length ? String(to) : '' } : {};
  return page(members.slice(from, to), { MemberNum: members.length, ...more });
};

describe.each(['club', COMMUNITY])('the members of %s', (GroupId) => {
  it.each([1, 7, 250, 1000])('are yielded each once, %d a page', async (Limit) => {
    expect(await collect(groupMembers(clientWith(group), { GroupId, Limit }))).toEqual(members);
  });

  it('are yielded once, though pages have some in common', async () => {
    const isCommunity = GroupId === COMMUNITY;
    const transport = answers(
      page(rows('a', 'b', 'b'), isCommunity ? { Next: 'x' } : { MemberNum: 5 }),
      page(rows('b', 'c'), isCommunity ? {} : { MemberNum: 5 }),
    );
    expect(await collect(groupMembers(clientWith(transport), { GroupId }))).toEqual(rows('a', 'b', 'c'));
  });

  it('go on where a page failed', async () => {
    let asked = 0;
    const failing: Transport = (request) =>
      ++asked === 3 ? Promise.resolve(refused(10004)) : group(request);
    const first: unknown[] = [];
    const error = await caught(async () => {
      for await (const member of groupMembers(clientWith(failing), { GroupId })) first.push(member);
    });
    expect(error).toMatchObject({ code: 'api.10004', resume: { GroupId, Limit: 100 } });
    expect(first).toHaveLength(200);
    const rest = await collect(groupMembers(clientWith(group), error.resume));
    expect([...first, ...rest]).toEqual(members);
  });
});

describe('groupMembers', () => {
  it('asks a community by Next, from an empty one', async () => {
    const transport = answers(page(rows('a'), { Next: 'x' }), page(rows('b'), { Next: '' }));
    const filters = { MemberInfoFilter: ['Role'], MemberRoleFilter: ['Admin' as const] };
    await collect(groupMembers(clientWith(transport), { GroupId: COMMUNITY, ...filters }));
    expect(transport.sent.map(({ body }) => body)).toEqual(
      ['', 'x'].map((Next) => ({ GroupId: COMMUNITY, Limit: 100, Next, ...filters })),
    );
  });

  it('asks another group by Offset, from the beginning', async () => {
    const transport = answers(
      page(rows('a', 'b'), { MemberNum: 3 }),
      page(rows('c'), { MemberNum: 3 }),
      page([], {}),
    );
    await collect(groupMembers(clientWith(transport), { GroupId: 'club' }));
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId: 'club', Limit: 100 },
      { GroupId: 'club', Limit: 100, Offset: 2 },
    ]);
  });

  it('goes by Offset in another group even if it was given a Next', async () => {
    const request = { GroupId: 'club', Next: '', Limit: 100 };
    expect(await collect(groupMembers(clientWith(group), request))).toEqual(members);
  });

  it.each([
    ['an empty page, without MemberNum', 'club', [page(rows('a')), page([])], 2],
    ['MemberNum', 'club', [page(rows('a', 'b'), { MemberNum: 2 })], 1],
    [
      'an empty page before MemberNum',
      'club',
      [page(rows('a'), { MemberNum: 9 }), page([], { MemberNum: 9 })],
      2,
    ],
    ['no Next', COMMUNITY, [page(rows('a'))], 1],
    ['an empty Next', COMMUNITY, [page(rows('a'), { Next: '' })], 1],
    ['the same Next', COMMUNITY, [page(rows('a'), { Next: 'x' }), page(rows('b'), { Next: 'x' })], 2],
    ['an empty page, whatever Next', COMMUNITY, [page(rows('a'), { Next: 'x' }), page([], { Next: 'y' })], 2],
  ])('ends after %s', async (_, GroupId, replies, requests) => {
    const transport = answers(...replies);
    await collect(groupMembers(clientWith(transport), { GroupId }));
    expect(transport.sent).toHaveLength(requests);
  });

  it('reads what items reads, where that is told how to begin', async () => {
    const request = { GroupId: COMMUNITY, Next: '', Limit: 100 };
    expect(await collect(items(clientWith(group), getGroupMemberInfo, request))).toEqual(members);
  });

  it.each([
    [undefined, 'GroupId'],
    [{}, 'GroupId'],
    [{ GroupId: 7 }, 'GroupId'],
    [{ GroupId: 'a', Limit: 0 }, 'Limit'],
    [{ GroupId: 'a', Offset: -1 }, 'Offset'],
    [{ GroupId: 'a', MemberRoleFilter: ['King'] }, 'MemberRoleFilter[0]'],
  ])('refuses %o', async (input, path) => {
    const transport = answers(page([]));
    const error = await caught(collect(groupMembers(clientWith(transport), input as never)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    expect(transport.sent).toEqual([]);
  });
});
