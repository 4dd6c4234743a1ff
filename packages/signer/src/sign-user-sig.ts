import { encodeBase64 } from './base64.ts';
import { checkBytes, checkSecretKey } from './checks.ts';
import { ticketOf } from './ticket.ts';
import { ticketSigner } from './ticket-signer.ts';

/** What {@link signUserSig} signs. */
export interface SignUserSigClaims {
  /** The app's number: an integer from 1 to 4294967295. */
  readonly sdkAppId: number;
  /**
   * The account that logs in with it: any well-formed text without control characters and line breaks, since what is signed
   * has a line for each field. The service itself takes at most 32 bytes.
   */
  readonly identifier: string;
  /** The app's secret key, as the console shows it. Its text is the key: do not decode the hex. */
  readonly secretKey: string;
  /** How long it is good, in seconds from `now`: an integer from 0. The service advises a day or more. */
  readonly expireSeconds: number;
  /** When it is signed, in milliseconds since the epoch; rounded down to seconds. Default: `Date.now()`. */
  readonly now?: number | undefined;
  /** Bytes that are signed along. Only TRTC reads them: see {@link signPrivateMapKey}. */
  readonly userbuf?: Uint8Array | undefined;
}

/**
 * Signs a UserSig (version 2, HMAC-SHA256): the password with which an account logs in, and an app admin calls the
 * REST API. Keep it out of browsers: whoever has the secret key can be any account of the app.
 *
 * It is valid for every verifier, but not the same text as another library makes, since the zlib stream inside holds
 * a stored block; compare two by {@link decodeUserSig}.
 *
 * @returns The UserSig, of at most 4,096 characters: what would be longer could not be verified, and is not signed. It is to
 * be percent-encoded by whoever puts it in a URL.
 * @throws TypeError or RangeError that names the field and never quotes its value.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { signUserSig } from '@tim-rest/signer';
 *
 * const userSig = signUserSig({
 *   sdkAppId: 1400000000,
 *   identifier: 'administrator',
 *   secretKey: process.env.TIM_SECRET_KEY ?? 'a-secret-key',
 *   expireSeconds: 86_400,
 * });
 * ```
 */
export function signUserSig(claims: SignUserSigClaims): string {
  const { secretKey, userbuf } = claims;
  const sign = ticketSigner(checkSecretKey(secretKey));
  const ticket = ticketOf(claims);
  if (userbuf === undefined) return sign(ticket);
  return sign({ ...ticket, userbuf: encodeBase64(checkBytes(userbuf, 'userbuf')) });
}
