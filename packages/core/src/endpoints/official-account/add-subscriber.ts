import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';
import { byResult, results, type SubscriptionResults } from './results.ts';

/** Who is to subscribe. */
export interface NewSubscriber {
  Subscriber_Account: string;
}

/** Input of {@link addSubscriber}. */
export interface AddSubscriberRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Up to 100 a call: objects here, where {@link deleteSubscriber} takes texts. */
  SubscriberList: readonly NewSubscriber[];
}

/**
 * Has users subscribe to an official account; {@link batch} takes any number of them.
 *
 * The call is OK even where single ones failed, which have a `Result` of 0; who subscribed already has 2, and is done. More
 * than the account may have are refused (130006).
 *
 * @see https://trtc.io/document/60760
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { addSubscriber } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const users = ['student', 'troll'];
 * const { failed } = await batch(client, addSubscriber, {
 *   Official_Account: '@TOA#_news', SubscriberList: users.map((Subscriber_Account) => ({ Subscriber_Account })),
 * });
 * ```
 */
export const addSubscriber: BatchEndpoint<AddSubscriberRequest, SubscriptionResults> = uncheckedEndpoint({
  name: 'addSubscriber',
  service: 'official_account_open_http_svc',
  command: 'add_subscriber',
  idempotent: true,
  quota: 200,
  input: request({
    Official_Account: officialAccountId(),
    SubscriberList: list(part<NewSubscriber>({ Subscriber_Account: account() }), 100),
  }),
  output: results(),
  batch: { list: 'SubscriberList', key: 'Subscriber_Account', max: 100, outcomes: byResult },
});
