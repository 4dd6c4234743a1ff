import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GetPermissionGroupRequest,
  getPermissionGroup,
  type PermissionGroup,
} from './get-permission-group.ts';

/**
 * All permission groups of a community, or those that are named. `Limit` is the page size, 1 to 20, default 20.
 *
 * The list shifts while it is read, because groups come and go. Those that neighbouring pages have in common are given once,
 * and one may be missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { permissionGroups } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * for await (const { PermissionGroupName, MemberCount } of permissionGroups(client, { GroupId: '@TGS#_school' }))
 *   console.log(PermissionGroupName, MemberCount);
 * ```
 */
export function permissionGroups(
  client: Client,
  input: GetPermissionGroupRequest,
  options: PageOptions = {},
): AsyncGenerator<PermissionGroup, void, undefined> {
  const fill = (given: GetPermissionGroupRequest) => ({
    ...given,
    Limit: given?.Limit ?? 20,
    Next: given?.Next ?? '',
  });
  const request = readListRequest(getPermissionGroup, input, options, fill);
  return newItems(client, getPermissionGroup, request, (each) => textOf(each?.PermissionGroupId));
}
