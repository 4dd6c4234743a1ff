import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link destroyOfficialAccount}. */
export interface DestroyOfficialAccountRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
}

/**
 * Removes an official account for good.
 *
 * It is not sent again when nobody knows whether it ran: of one that is gone the service says 130004, which you may take for
 * done.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60756
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { destroyOfficialAccount } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * await call(client, destroyOfficialAccount, { Official_Account: '@TOA#_news' });
 * ```
 */
export const destroyOfficialAccount: Endpoint<DestroyOfficialAccountRequest, Envelope> = uncheckedEndpoint({
  name: 'destroyOfficialAccount',
  service: 'official_account_open_http_svc',
  command: 'destroy_official_account',
  idempotent: false,
  quota: 200,
  input: request({ Official_Account: officialAccountId() }),
  output: response({}),
});
