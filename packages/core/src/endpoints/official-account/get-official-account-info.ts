import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, list } from '../../endpoint/schema.ts';
import {
  type OfficialAccount,
  type OfficialAccountFilter,
  officialAccount,
  officialAccountFilter,
} from './official-account.ts';
import { officialAccountId } from './official-account-id.ts';

/** The id of an official account, as an object. */
export interface OfficialAccountId {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
}

/** Input of {@link getOfficialAccountInfo}. */
export interface GetOfficialAccountInfoRequest {
  /** Up to 50 a call. */
  OfficialAccountIdList: readonly OfficialAccountId[];
  /** Left out: all fields are answered. */
  ResponseFilter?: OfficialAccountFilter | undefined;
}

/** What is said of one official account. */
export interface OfficialAccountInfo extends OfficialAccount {
  /** 0 or missing, or why nothing is told of this one. */
  ErrorCode?: number | undefined;
  ErrorInfo?: string | undefined;
}

/** Answer of {@link getOfficialAccountInfo}. */
export interface GetOfficialAccountInfoResponse extends Envelope {
  OfficialAccountInfoList: OfficialAccountInfo[];
}

/**
 * What up to 50 official accounts say of themselves, and how many subscribers they have; {@link batch} takes any number of
 * them.
 *
 * Confidence is medium: the fields of the answer are known from code, not from its page. How an account shows that
 * there is not is documented nowhere: it may have an `ErrorCode` of its own, be missing, or make the call fail. So one
 * that is missing counts as read, and not as failed.
 *
 * @see https://trtc.io/document/60758
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getOfficialAccountInfo } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { OfficialAccountInfoList } = await call(client, getOfficialAccountInfo, {
 *   OfficialAccountIdList: [{ Official_Account: '@TOA#_news' }],
 *   ResponseFilter: { OfficialAccountBaseInfoFilter: ['Name', 'SubscriberNum'] },
 * });
 * for (const { Name, SubscriberNum } of OfficialAccountInfoList) console.log(Name, SubscriberNum);
 * ```
 */
export const getOfficialAccountInfo: BatchEndpoint<
  GetOfficialAccountInfoRequest,
  GetOfficialAccountInfoResponse
> = uncheckedEndpoint({
  name: 'getOfficialAccountInfo',
  service: 'official_account_open_http_svc',
  command: 'get_official_account_info',
  idempotent: true,
  quota: 200,
  input: request({
    OfficialAccountIdList: list(part<OfficialAccountId>({ Official_Account: officialAccountId() }), 50),
    ResponseFilter: optional(officialAccountFilter()),
  }),
  output: response({
    OfficialAccountInfoList: rows(
      row<OfficialAccountInfo>({
        ...officialAccount(),
        ErrorCode: optional(v.number()),
        ErrorInfo: optional(v.string()),
      }),
    ),
  }),
  batch: {
    list: 'OfficialAccountIdList',
    key: 'Official_Account',
    max: 50,
    outcomes: {
      in: 'OfficialAccountInfoList',
      key: 'Official_Account',
      code: 'ErrorCode',
      words: 'ErrorInfo',
      unlisted: 'done',
    },
  },
});
