import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GetJoinedGroupListRequest,
  getJoinedGroupList,
  type JoinedGroup,
} from './get-joined-group-list.ts';

/**
 * All groups that an account is in, but for those that {@link getJoinedGroupList} leaves out unless they are asked for.
 * `Limit` is the page size, 1 to 5,000, default 500.
 *
 * The account may join and leave while the list is read. Groups that neighbouring pages have in common are given once; one
 * may be missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { joinedGroups } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const ResponseFilter = { GroupBaseInfoFilter: ['Name'], SelfInfoFilter: ['Role'] };
 * for await (const { Name, SelfInfo } of joinedGroups(client, { Member_Account: 'student', ResponseFilter }))
 *   console.log(Name, SelfInfo?.Role);
 * ```
 */
export function joinedGroups(
  client: Client,
  input: GetJoinedGroupListRequest,
  options: PageOptions = {},
): AsyncGenerator<JoinedGroup, void, undefined> {
  const fill = (given: GetJoinedGroupListRequest) => ({ ...given, Limit: given?.Limit ?? 500 });
  const request = readListRequest(getJoinedGroupList, input, options, fill);
  return newItems(client, getJoinedGroupList, request, (group) => textOf(group?.GroupId));
}
