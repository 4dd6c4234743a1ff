import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type Follow, type FollowGetRequest, followGet } from './follow-get.ts';

/**
 * All accounts that follow an account, that it follows, or both: `FollowType` says which ({@link FollowList}).
 *
 * The list shifts while it is read where somebody follows or no longer does: one may be missed, and one that neighbouring
 * pages repeat is given once. `WantNum` is the page size, 1 to 1,000, default 100. Input and options are read when it
 * is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { FollowList, follows } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * const list = { From_Account: 'teacher', FollowType: FollowList.Followers };
 * for await (const { To_Account, FollowTime } of follows(client, list))
 *   console.log(To_Account, new Date(FollowTime * 1000));
 * ```
 */
export function follows(
  client: Client,
  input: FollowGetRequest,
  options: PageOptions = {},
): AsyncGenerator<Follow, void, undefined> {
  const request = readListRequest(followGet, input, options);
  return newItems(client, followGet, request, (follow) => textOf([follow?.FollowTime, follow?.To_Account]));
}
