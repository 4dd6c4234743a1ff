import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';
import { byResult, results, type SubscriptionResults } from './results.ts';

/** Input of {@link deleteSubscriber}. */
export interface DeleteSubscriberRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Texts here, where {@link addSubscriber} takes objects. No maximum is documented. */
  SubscriberToDel_Account: readonly string[];
}

/**
 * Ends the subscriptions of users to an official account.
 *
 * The call is OK even where single ones failed, which have a `Result` of 0; who had not subscribed has 2, and is done:
 * {@link batch} sorts them. No maximum is documented, so that nothing is split.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60761
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { deleteSubscriber } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, deleteSubscriber, {
 *   Official_Account: '@TOA#_news', SubscriberToDel_Account: ['student', 'troll'],
 * });
 * ```
 */
export const deleteSubscriber: BatchEndpoint<DeleteSubscriberRequest, SubscriptionResults> =
  uncheckedEndpoint({
    name: 'deleteSubscriber',
    service: 'official_account_open_http_svc',
    command: 'delete_subscriber',
    idempotent: true,
    quota: 200,
    input: request({ Official_Account: officialAccountId(), SubscriberToDel_Account: list(account()) }),
    output: results(),
    batch: { list: 'SubscriberToDel_Account', outcomes: byResult },
  });
