import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GetSubscribedOfficialAccountListRequest,
  getSubscribedOfficialAccountList,
  type Subscription,
} from './get-subscribed-official-account-list.ts';

/**
 * All official accounts that a user subscribed to. `Limit` is the page size, 1 to 200, default 200.
 *
 * The user may subscribe and unsubscribe while the list is read: one may be missed, and one that neighbouring pages repeat is
 * given once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { subscriptions } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const ResponseFilter = { OfficialAccountBaseInfoFilter: ['Name'], SelfInfoFilter: ['SubscribeTime'] };
 * for await (const { Name } of subscriptions(client, { Subscriber_Account: 'student', ResponseFilter }))
 *   console.log(Name);
 * ```
 */
export function subscriptions(
  client: Client,
  input: GetSubscribedOfficialAccountListRequest,
  options: PageOptions = {},
): AsyncGenerator<Subscription, void, undefined> {
  const request = readListRequest(getSubscribedOfficialAccountList, input, options);
  return newItems(client, getSubscribedOfficialAccountList, request, textOf);
}
