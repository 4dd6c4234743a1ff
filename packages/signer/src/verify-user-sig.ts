import { encodeBase64 } from './base64.ts';
import { checkSecretKey, isIdentifier } from './checks.ts';
import { decodeUserSig, type UserSigClaims } from './decode-user-sig.ts';
import { hmacSha256 } from './hmac-sha256.ts';
import { textToSign } from './ticket.ts';

/** Whose UserSig {@link verifyUserSig} is to accept. */
export interface ExpectedUserSig {
  readonly sdkAppId: number;
  readonly identifier: string;
  /** The app's secret key, as the console shows it. */
  readonly secretKey: string;
  /** Milliseconds since the epoch. Default: `Date.now()`. */
  readonly now?: number | undefined;
}

/** What {@link verifyUserSig} found. */
export type UserSigVerdict =
  | { readonly ok: true; readonly claims: UserSigClaims }
  | {
      readonly ok: false;
      /** The code that the service answers in this case. */
      readonly errorCode: number;
      /** In words, without any of the values. */
      readonly reason: string;
    };

/**
 * Checks a UserSig as the service does: for a login endpoint of one's own, or an emulator. It never throws. The first of
 * these that holds is the answer:
 *
 * | `errorCode` | when |
 * | --- | --- |
 * | 70002 | it is empty |
 * | 70003 | it cannot be decoded: see {@link decodeUserSig}; more than 4,096 characters are not read |
 * | 70014 | it is for another app |
 * | 70013 | it is for another identifier, or for one that has line breaks or the like and so cannot be signed unambiguously |
 * | 70001 | it is expired: its last second is over, or `expected.now` is no finite number |
 * | 70009 | the signature is not by this key, or `expected` has no usable key |
 *
 * A time of signing that lies in the future is not held against it: what the service does then is not documented.
 * Signatures are compared in constant time. A PrivateMapKey passes too: where that must not be, look for `claims.userbuf`.
 *
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { signUserSig, verifyUserSig } from '@tim-rest/signer';
 *
 * const app = { sdkAppId: 1400000000, identifier: 'alice', secretKey: 'a-secret-key' };
 * const verdict = verifyUserSig(signUserSig({ ...app, expireSeconds: 60 }), app);
 * console.log(verdict.ok ? verdict.claims.identifier : verdict.reason);
 * ```
 */
export function verifyUserSig(userSig: string, expected: ExpectedUserSig): UserSigVerdict {
  if (userSig === '') return refused(70002, 'the UserSig is empty');
  let claims: UserSigClaims;
  try {
    claims = decodeUserSig(userSig);
  } catch {
    return refused(70003, 'the UserSig cannot be decoded');
  }
  try {
    return judge(claims, expected);
  } catch {
    return refused(70009, 'the signature cannot be checked: what is expected is incomplete');
  }
}

function judge(claims: UserSigClaims, expected: ExpectedUserSig): UserSigVerdict {
  const { sdkAppId, identifier, secretKey, now = Date.now() } = expected;
  const { time, expireSeconds: expire, userbuf } = claims;
  if (claims.sdkAppId !== sdkAppId) return refused(70014, 'the UserSig is for another sdkAppId');
  if (claims.identifier !== identifier) return refused(70013, 'the UserSig is for another identifier');
  if (!isIdentifier(identifier)) return refused(70013, 'the identifier has line breaks or the like');
  const inTime = Number.isFinite(now) && Math.floor(now / 1000) <= time + expire;
  if (!inTime) return refused(70001, 'the UserSig is expired');

  const encoder = new TextEncoder();
  const hmac = hmacSha256(encoder.encode(checkSecretKey(secretKey)));
  const ticket = {
    identifier,
    sdkappid: sdkAppId,
    time,
    expire,
    ...(userbuf && { userbuf: encodeBase64(userbuf) }),
  };
  const signature = hmac(encoder.encode(textToSign(ticket)));
  return sameText(claims.sig, encodeBase64(signature))
    ? { ok: true, claims }
    : refused(70009, 'the signature does not match the secret key');
}

function refused(errorCode: number, reason: string): UserSigVerdict {
  return { ok: false, errorCode, reason };
}

/** In a time that depends on the lengths alone. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
