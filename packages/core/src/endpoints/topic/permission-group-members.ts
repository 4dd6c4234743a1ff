import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GetPermissionGroupMemberListRequest,
  getPermissionGroupMemberList,
  type PermissionGroupMember,
} from './get-permission-group-member-list.ts';

/**
 * All members of a permission group. `Limit` is the page size, 1 to 50, default 50.
 *
 * The list shifts while it is read, because members come and go. Those that neighbouring pages have in common are given once,
 * and one may be missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createPermissionGroup, permissionGroupMembers } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * for await (const { Member_Account } of permissionGroupMembers(client, group)) console.log(Member_Account);
 * ```
 */
export function permissionGroupMembers(
  client: Client,
  input: GetPermissionGroupMemberListRequest,
  options: PageOptions = {},
): AsyncGenerator<PermissionGroupMember, void, undefined> {
  const fill = (given: GetPermissionGroupMemberListRequest) => ({
    ...given,
    Limit: given?.Limit ?? 50,
    Next: given?.Next ?? '',
  });
  const request = readListRequest(getPermissionGroupMemberList, input, options, fill);
  return newItems(client, getPermissionGroupMemberList, request, (each) => textOf(each?.Member_Account));
}
