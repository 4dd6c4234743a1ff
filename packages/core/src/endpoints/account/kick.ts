import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';

/** Input of {@link kick}. */
export interface KickRequest {
  /** Whom to sign out. */
  UserID: string;
}

/**
 * Signs an account out everywhere: each UserSig that was made for it before stops to work.
 *
 * It keeps nobody out. With a UserSig made afterwards the account signs in again, so whoever shall stay away must get
 * none. A UserSig that is made while a call is sent again, after a timeout say, may be hit, too.
 *
 * @see https://trtc.io/document/34957
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { kick } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * await call(client, kick, { UserID: 'student' });
 * ```
 */
export const kick: Endpoint<KickRequest, Envelope> = uncheckedEndpoint({
  name: 'kick',
  service: 'im_open_login_svc',
  command: 'kick',
  idempotent: true,
  quota: 200,
  input: request({ UserID: account() }),
  output: response({}),
});
