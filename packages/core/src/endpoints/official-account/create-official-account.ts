import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, text } from '../../endpoint/schema.ts';
import { type OfficialAccountTexts, officialAccountTexts } from './official-account.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link createOfficialAccount}. */
export interface CreateOfficialAccountRequest extends OfficialAccountTexts {
  /** Who owns it: an account that was imported. */
  Owner_Account: string;
  /**
   * An id of your own: `@TOA#_` and a name, up to 48 bytes of UTF-8. Left out: the service makes one up. All other calls name
   * it `Official_Account`.
   */
  OfficialAccountUserID?: string | undefined;
  /** Up to 150 bytes of UTF-8: fifty Chinese characters. */
  Name: string;
}

/** Answer of {@link createOfficialAccount}. */
export interface CreateOfficialAccountResponse extends Envelope {
  /** The id of the new account: yours, or the one that was made up. */
  OfficialAccountUserID: string;
}

/**
 * Creates an official account: what it sends, goes to all who subscribed to it.
 *
 * It is not sent again when nobody knows whether it ran. With an `OfficialAccountUserID` of your own you can send it again
 * yourself: 130008 says that the account is there. Without one, each call makes another. An app has a limited number of them
 * (130010), and none unless its plan has official accounts (131000).
 *
 * Confidence is medium: parts of it are known from code, not from its page: so which fields are required.
 *
 * @see https://trtc.io/document/60755
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createOfficialAccount } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { OfficialAccountUserID } = await call(client, createOfficialAccount, {
 *   Owner_Account: 'teacher', OfficialAccountUserID: '@TOA#_chess', Name: 'Chess weekly', MaxSubscriberNum: 5000,
 * });
 * ```
 */
export const createOfficialAccount: Endpoint<CreateOfficialAccountRequest, CreateOfficialAccountResponse> =
  uncheckedEndpoint({
    name: 'createOfficialAccount',
    service: 'official_account_open_http_svc',
    command: 'create_official_account',
    idempotent: false,
    quota: 200,
    input: request({
      ...officialAccountTexts(),
      Owner_Account: account(),
      OfficialAccountUserID: optional(officialAccountId()),
      Name: text(150),
    }),
    output: response({ OfficialAccountUserID: v.string() }),
  });
