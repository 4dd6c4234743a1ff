import { describe, expect, it } from 'vitest';
import { answers, clientWith, collect, ok } from '../../../test/support/fakes.ts';
import { permissionGroupMembers, permissionGroups } from './index.ts';

const GroupId = '@TGS#_school';
const page = (ids: readonly string[], more: object = {}) =>
  ok({ PermissionGroupInfoList: ids.map((PermissionGroupId) => ({ PermissionGroupId })), ...more });
const report = { responses: 'report' } as const;

describe('the permission groups of a community', () => {
  it('are read by Next, 20 a page, each given once', async () => {
    const transport = answers(page(['a', 'b'], { Next: 'x' }), page(['b', 'c'], { Next: '' }));
    const all = await collect(permissionGroups(clientWith(transport, report), { GroupId }));
    expect(all.map(({ PermissionGroupId }) => PermissionGroupId)).toEqual(['a', 'b', 'c']);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId, Limit: 20, Next: '' },
      { GroupId, Limit: 20, Next: 'x' },
    ]);
  });

  it.each([
    ['is missing', {}],
    ['is that which was asked for', { Next: 'x' }],
  ])('end where the next cursor %s', async (_, last) => {
    const transport = answers(page(['a'], { Next: 'x' }), page(['b'], last));
    const all = await collect(permissionGroups(clientWith(transport, report), { GroupId }));
    expect(all).toHaveLength(2);
    expect(transport.sent).toHaveLength(2);
  });
});

it('reads the members of a permission group by Next, as many a page as it is told', async () => {
  const members = (...accounts: string[]) => accounts.map((Member_Account) => ({ Member_Account }));
  const transport = answers(
    ok({ MemberList: members('a', 'b'), Next: 'x' }),
    ok({ MemberList: members('b', 'c'), Next: '' }),
  );
  const input = { GroupId, PermissionGroupId: '@PMG#_mods', Limit: 2 };
  expect(await collect(permissionGroupMembers(clientWith(transport), input))).toEqual(members('a', 'b', 'c'));
  expect(transport.sent.map(({ body }) => body)).toEqual([
    { ...input, Next: '' },
    { ...input, Next: 'x' },
  ]);
});
