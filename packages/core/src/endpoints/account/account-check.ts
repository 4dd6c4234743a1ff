import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** An account to check. */
export interface AccountToCheck {
  UserID: string;
}

/** Input of {@link accountCheck}. */
export interface AccountCheckRequest {
  /** Up to 100 accounts a call. */
  CheckItem: readonly AccountToCheck[];
}

/** Whether an account is there. */
export interface CheckedAccount {
  UserID: string;
  /** 0: `AccountStatus` says it. Otherwise it could not be looked up. */
  ResultCode: number;
  /** Why it could not be looked up; otherwise empty. */
  ResultInfo: string;
  /** `Imported` or `NotImported`. */
  AccountStatus?: string | undefined;
}

/** Answer of {@link accountCheck}. */
export interface AccountCheckResponse extends Envelope {
  /** One entry for each account. */
  ResultItem: CheckedAccount[];
}

/**
 * Tells which accounts the service knows: those that were imported, and not deleted since.
 *
 * Up to 100 accounts; {@link batch} takes any number. One that is not there is no failure: its `ResultCode` is 0, and its
 * `AccountStatus` is `NotImported`.
 *
 * @see https://trtc.io/document/34956
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { accountCheck } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * const { ResultItem } = await call(client, accountCheck, { CheckItem: [{ UserID: 'anna' }, { UserID: 'ben' }] });
 * const missing = ResultItem.filter(({ AccountStatus }) => AccountStatus === 'NotImported');
 * console.log(missing.map(({ UserID }) => UserID));
 * ```
 */
export const accountCheck: BatchEndpoint<AccountCheckRequest, AccountCheckResponse> = uncheckedEndpoint({
  name: 'accountCheck',
  service: 'im_open_login_svc',
  command: 'account_check',
  idempotent: true,
  quota: 100,
  input: request({ CheckItem: list(part<AccountToCheck>({ UserID: account() }), 100) }),
  output: response({
    ResultItem: rows(
      row({
        UserID: v.string(),
        ResultCode: v.number(),
        ResultInfo: v.string(),
        AccountStatus: optional(v.string()),
      }),
    ),
  }),
  batch: {
    list: 'CheckItem',
    key: 'UserID',
    max: 100,
    outcomes: {
      in: 'ResultItem',
      key: 'UserID',
      code: 'ResultCode',
      words: 'ResultInfo',
      unlisted: 'failed',
    },
  },
});
