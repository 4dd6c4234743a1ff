import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';
import { type OfficialAccount, type OfficialAccountFilter, officialAccount } from './official-account.ts';

/** Which fields {@link getSubscribedOfficialAccountList} answers. */
export interface SubscriptionFilter extends OfficialAccountFilter {
  /** `SubscribeTime`, `CustomString`; left out: both. */
  SelfInfoFilter?: readonly string[] | undefined;
}

/** Input of {@link getSubscribedOfficialAccountList}. */
export interface GetSubscribedOfficialAccountListRequest {
  Subscriber_Account: string;
  /** Official accounts a page, 1 to 200; default 200. */
  Limit?: number | undefined;
  /** How many to pass over: `Next` of the page before; default 0. */
  Offset?: number | undefined;
  /** Left out: all fields are answered. */
  ResponseFilter?: SubscriptionFilter | undefined;
}

/** What the user is to the official account. */
export interface SubscriptionInfo {
  /** Since when, in seconds since the epoch. */
  SubscribeTime?: number | undefined;
  /** What the app notes of this subscription: see {@link modifySubscriberInfo}. */
  CustomString?: string | undefined;
}

/** An official account that a user subscribed to. */
export interface Subscription extends OfficialAccount {
  SelfInfo?: SubscriptionInfo | undefined;
}

/** Answer of {@link getSubscribedOfficialAccountList}. */
export interface GetSubscribedOfficialAccountListResponse extends Envelope {
  /** How many there are, on all pages. */
  TotalCount: number;
  OfficialAccountInfoList: Subscription[];
  /** 1: it is the last page. */
  CompleteFlag: number;
  /** Where the next page begins: a number here, where {@link getSubscriberInfo} has a text. */
  Next: number;
}

/**
 * One page of the official accounts that a user subscribed to. {@link subscriptions} reads them all.
 *
 * Confidence is medium: the fields of official accounts are known from code, not from its page.
 *
 * @see https://trtc.io/document/60763
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getSubscribedOfficialAccountList } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { TotalCount, OfficialAccountInfoList } = await call(client, getSubscribedOfficialAccountList, {
 *   Subscriber_Account: 'student', Limit: 20,
 * });
 * console.log(`${OfficialAccountInfoList.length} of ${TotalCount}`);
 * ```
 */
export const getSubscribedOfficialAccountList: PagedEndpoint<
  GetSubscribedOfficialAccountListRequest,
  GetSubscribedOfficialAccountListResponse,
  Subscription
> = uncheckedEndpoint({
  name: 'getSubscribedOfficialAccountList',
  service: 'official_account_open_http_svc',
  command: 'get_subscribed_official_account_list',
  idempotent: true,
  quota: 200,
  input: request({
    Subscriber_Account: account(),
    Limit: optional(integer(1, 200)),
    Offset: optional(integer()),
    ResponseFilter: optional(
      part<SubscriptionFilter>({
        OfficialAccountBaseInfoFilter: optional(list(v.string())),
        SelfInfoFilter: optional(list(v.string())),
      }),
    ),
  }),
  output: response({
    TotalCount: v.number(),
    OfficialAccountInfoList: rows(
      row<Subscription>({
        ...officialAccount(),
        SelfInfo: optional(
          row<SubscriptionInfo>({ SubscribeTime: optional(v.number()), CustomString: optional(v.string()) }),
        ),
      }),
    ),
    CompleteFlag: v.number(),
    Next: v.number(),
  }),
  page: {
    items: 'OfficialAccountInfoList',
    next: ({ CompleteFlag, Next }) => CompleteFlag !== 1 && { Offset: Next },
  },
});
