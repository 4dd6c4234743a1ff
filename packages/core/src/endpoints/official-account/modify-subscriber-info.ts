import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link modifySubscriberInfo}. */
export interface ModifySubscriberInfoRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  Subscriber_Account: string;
  /** What the app notes of this subscription. How long it may be is not documented. */
  CustomString?: string | undefined;
}

/**
 * Changes what the app notes of a subscription. {@link subscribers} and {@link subscriptions} read it. Who has not subscribed
 * is refused with 131003.
 *
 * Confidence is medium: its page could not be read: the fields are known from code, the codes from the list of them
 * all.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60762
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifySubscriberInfo } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * await call(client, modifySubscriberInfo, {
 *   Official_Account: '@TOA#_news', Subscriber_Account: 'student', CustomString: 'class 7b',
 * });
 * ```
 */
export const modifySubscriberInfo: Endpoint<ModifySubscriberInfoRequest, Envelope> = uncheckedEndpoint({
  name: 'modifySubscriberInfo',
  service: 'official_account_open_http_svc',
  command: 'modify_subscriber_info',
  idempotent: true,
  quota: 200,
  input: request({
    Official_Account: officialAccountId(),
    Subscriber_Account: account(),
    CustomString: optional(v.string()),
  }),
  output: response({}),
});
