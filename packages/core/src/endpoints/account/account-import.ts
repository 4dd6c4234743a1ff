import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { type AccountImportRequest, accountToImport } from './account-to-import.ts';

/**
 * Makes a user of your app known to the service, so that it can be written to and added to groups before it ever signs
 * in. {@link multiAccountImport} takes 100 at a time.
 *
 * An account that is there already is fine. Whether its nickname and picture are replaced then is documented for
 * {@link multiAccountImport} alone; {@link portraitSet} is sure to. Who was deleted cannot come back for three months
 * (70399), but in a trial edition, which has 100 accounts at most (70398).
 *
 * @see https://trtc.io/document/34953
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { accountImport } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * await call(client, accountImport, { UserID: 'anna', Nick: 'Anna', FaceUrl: 'https://img.example.org/anna.png' });
 * ```
 */
export const accountImport: Endpoint<AccountImportRequest, Envelope> = uncheckedEndpoint({
  name: 'accountImport',
  service: 'im_open_login_svc',
  command: 'account_import',
  idempotent: true,
  quota: 200,
  input: request(accountToImport()),
  output: response({}),
});
