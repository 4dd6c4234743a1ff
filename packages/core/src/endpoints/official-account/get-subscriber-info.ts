import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link getSubscriberInfo}. */
export interface GetSubscriberInfoRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Subscribers a page, 1 to 200; left out: all, by its page. */
  Limit?: number | undefined;
  /** Where the page begins: `Next` of the page before; default `''`, the first. */
  Next?: string | undefined;
}

/** Who subscribed to an official account. */
export interface Subscriber {
  Subscriber_Account: string;
  /** Since when, in seconds since the epoch. */
  SubscribeTime: number;
  /** What the app notes of this subscription: see {@link modifySubscriberInfo}. */
  CustomString: string;
  /** How it is told of messages: `AcceptAndNotify`, for example. */
  MsgFlag: string;
  /** When a message was last sent, in seconds since the epoch: by whom is not documented. 0 in the sample. */
  LastSendMsgTime?: number | undefined;
}

/** Answer of {@link getSubscriberInfo}. */
export interface GetSubscriberInfoResponse extends Envelope {
  /** Where the next page begins; `''` after the last one. */
  Next: string;
  /** How many subscribers there are, on all pages. */
  SubscriberNum: number;
  SubscriberList: Subscriber[];
}

/**
 * One page of those who subscribed to an official account. {@link subscribers} reads them all.
 *
 * @see https://trtc.io/document/60759
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getSubscriberInfo } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { SubscriberNum, SubscriberList } = await call(client, getSubscriberInfo, {
 *   Official_Account: '@TOA#_news', Limit: 20,
 * });
 * console.log(`${SubscriberList.length} of ${SubscriberNum}`);
 * ```
 */
export const getSubscriberInfo: PagedEndpoint<
  GetSubscriberInfoRequest,
  GetSubscriberInfoResponse,
  Subscriber
> = uncheckedEndpoint({
  name: 'getSubscriberInfo',
  service: 'official_account_open_http_svc',
  command: 'get_subscriber_info',
  idempotent: true,
  quota: 200,
  input: request({
    Official_Account: officialAccountId(),
    Limit: optional(integer(1, 200)),
    Next: optional(v.string(), ''),
  }),
  output: response({
    Next: v.string(),
    SubscriberNum: v.number(),
    SubscriberList: rows(
      row<Subscriber>({
        Subscriber_Account: v.string(),
        SubscribeTime: v.number(),
        CustomString: v.string(),
        MsgFlag: v.string(),
        LastSendMsgTime: optional(v.number()),
      }),
    ),
  }),
  page: { items: 'SubscriberList', next: ({ Next }) => Next !== '' && { Next } },
});
