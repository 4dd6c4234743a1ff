import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type AppGroup, type GetAppidGroupListRequest, getAppidGroupList } from './get-appid-group-list.ts';

/**
 * The ids of all groups of the app, or of those of one `GroupType`.
 *
 * The service takes one call a second, and gives 10,000 ids a call. Groups come and go while they are read: those that
 * neighbouring pages have in common are given once, and one may be missed. Input and options are read when it is
 * called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there. Its `Next` is a `bigint`, for which
 * `JSON.stringify` throws; as text it is taken, too, and so it stands in `JSON.stringify(error)`.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { allGroups } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * for await (const { GroupId } of allGroups(client, { GroupType: 'Public' })) console.log(GroupId);
 * ```
 */
export function allGroups(
  client: Client,
  input: GetAppidGroupListRequest = {},
  options: PageOptions = {},
): AsyncGenerator<AppGroup, void, undefined> {
  const request = readListRequest(getAppidGroupList, input, options);
  return newItems(client, getAppidGroupList, request, (group) => textOf(group?.GroupId));
}
