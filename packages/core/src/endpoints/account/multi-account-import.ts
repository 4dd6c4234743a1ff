import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list, rule } from '../../endpoint/schema.ts';
import { type AccountImportRequest, accountToImport } from './account-to-import.ts';

/** Input of {@link multiAccountImport}: either `AccountList` or `Accounts`. */
export interface MultiAccountImportRequest {
  /** Up to 100 accounts a call. */
  AccountList?: readonly AccountImportRequest[] | undefined;
  /** The form of before 2024-12: ids alone, up to 100 of them. {@link batch} does not split this one. */
  Accounts?: readonly string[] | undefined;
}

/** Answer of {@link multiAccountImport}. */
export interface MultiAccountImportResponse extends Envelope {
  /** The ids that were not imported; the service does not say why. Missing or empty when all were. */
  FailAccounts?: string[] | undefined;
}

const ONE_LIST = 'either AccountList or Accounts';

/**
 * Makes up to 100 users of your app known to the service; {@link batch} takes any number of them.
 *
 * OK does not mean that all were imported: who was not stands in `FailAccounts`, and {@link batch} has it in `failed`.
 * An account that is there already is fine: it gets the nickname and the picture that are given.
 *
 * @see https://trtc.io/document/34954
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { multiAccountImport } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * const AccountList = Array.from({ length: 250 }, (_, at) => ({ UserID: `user${at}`, Nick: `User ${at}` }));
 * const { failed } = await batch(client, multiAccountImport, { AccountList });
 * for (const { input, error } of failed) console.log(input.AccountList, `${error}`);
 * ```
 */
export const multiAccountImport: BatchEndpoint<MultiAccountImportRequest, MultiAccountImportResponse> =
  uncheckedEndpoint({
    name: 'multiAccountImport',
    service: 'im_open_login_svc',
    command: 'multiaccount_import',
    idempotent: true,
    quota: 100,
    input: v.pipe(
      part<MultiAccountImportRequest>({
        AccountList: optional(list(part<AccountImportRequest>(accountToImport()), 100)),
        Accounts: optional(list(account(), 100)),
      }),
      rule(ONE_LIST, ({ AccountList, Accounts }: MultiAccountImportRequest) => !AccountList !== !Accounts),
      v.description(ONE_LIST),
    ),
    output: response({ FailAccounts: optional(rows(v.string())) }),
    batch: {
      list: 'AccountList',
      key: 'UserID',
      max: 100,
      outcomes: { in: 'FailAccounts', unlisted: 'done' },
    },
  });
