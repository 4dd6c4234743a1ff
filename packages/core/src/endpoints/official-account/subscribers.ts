import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type GetSubscriberInfoRequest, getSubscriberInfo, type Subscriber } from './get-subscriber-info.ts';

/**
 * All who subscribed to an official account. `Limit` is the page size, 1 to 200, default 200: without one, the service is to
 * answer all at once.
 *
 * The list shifts while it is read where subscriptions begin and end: one may be missed, and one that neighbouring pages
 * repeat is given once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { subscribers } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * for await (const { Subscriber_Account, SubscribeTime } of subscribers(client, { Official_Account: '@TOA#_news' }))
 *   console.log(Subscriber_Account, new Date(SubscribeTime * 1000));
 * ```
 */
export function subscribers(
  client: Client,
  input: GetSubscriberInfoRequest,
  options: PageOptions = {},
): AsyncGenerator<Subscriber, void, undefined> {
  const fill = (given: GetSubscriberInfoRequest) => ({ ...given, Limit: given?.Limit ?? 200 });
  const request = readListRequest(getSubscriberInfo, input, options, fill);
  return newItems(client, getSubscriberInfo, request, (subscriber) =>
    textOf([subscriber?.SubscribeTime, subscriber?.Subscriber_Account]),
  );
}
