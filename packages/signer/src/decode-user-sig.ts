import { decodeBase64, fromUserSigAlphabet } from './base64.ts';
import { zlibInflate } from './zlib-inflate.ts';

/** What a UserSig says. Nothing of it is proven until {@link verifyUserSig} has checked the signature. */
export interface UserSigClaims {
  /** The version of the format. */
  readonly ver: '2.0';
  readonly identifier: string;
  readonly sdkAppId: number;
  /** When it was signed, in Unix seconds. */
  readonly time: number;
  /** How long it is good, in seconds from `time`. */
  readonly expireSeconds: number;
  /** The bytes that were signed along; a TRTC PrivateMapKey has them, a plain UserSig does not. */
  readonly userbuf?: Uint8Array;
  /** The HMAC-SHA256, in standard base64. */
  readonly sig: string;
}

const MAX_JSON_BYTES = 65_536;
/** Room for that much JSON, stored. */
const MAX_CHARS = 98_304;

/**
 * Reads a UserSig without checking its signature: for a log line, a support case, a test. Tickets of every official
 * library can be read, whatever their key order, spaces or compression.
 *
 * @param userSig At most 98,304 characters, holding at most 65,536 bytes of JSON.
 * @throws TypeError where it is not a UserSig of version 2 (tickets of the legacy version 1, signed with ECDSA, are named as
 * such); RangeError where it is too long. Neither quotes it.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { decodeUserSig, signUserSig } from '@tim-rest/signer';
 *
 * const userSig = signUserSig({ sdkAppId: 1400000000, identifier: 'alice', secretKey: 'a-secret-key', expireSeconds: 60 });
 * const { identifier, time, expireSeconds } = decodeUserSig(userSig);
 * console.log(identifier, 'until', new Date((time + expireSeconds) * 1000));
 * ```
 */
export function decodeUserSig(userSig: string): UserSigClaims {
  if (typeof userSig !== 'string' || userSig === '') throw malformed('expected a non-empty string');
  if (userSig.length > MAX_CHARS) throw new RangeError(`userSig: expected at most ${MAX_CHARS} characters`);

  const fields = parseFields(unwrap(userSig));
  if ('TLS.sdk_appid' in fields) {
    throw malformed('a legacy ticket of version 1 (ECDSA); expected version 2 (HMAC-SHA256)');
  }
  if (fields['TLS.ver'] !== '2.0') throw malformed('TLS.ver: expected "2.0"');
  const claims = {
    ver: '2.0',
    identifier: textField(fields, 'TLS.identifier'),
    sdkAppId: integerField(fields, 'TLS.sdkappid'),
    time: integerField(fields, 'TLS.time'),
    expireSeconds: integerField(fields, 'TLS.expire'),
    sig: textField(fields, 'TLS.sig'),
  } as const;
  if (fields['TLS.userbuf'] === undefined) return claims;

  const userbuf = decodeBase64(textField(fields, 'TLS.userbuf'));
  if (userbuf === undefined) throw malformed('TLS.userbuf: expected standard base64');
  return { ...claims, userbuf };
}

function unwrap(userSig: string): Uint8Array {
  const base64 = fromUserSigAlphabet(userSig);
  const bytes = base64 === undefined ? undefined : decodeBase64(base64);
  if (bytes === undefined)
    throw malformed('expected base64 in the alphabet of UserSigs, with * - _ for + / =');
  try {
    return zlibInflate(bytes, MAX_JSON_BYTES);
  } catch {
    throw malformed(`expected an intact zlib stream of at most ${MAX_JSON_BYTES} bytes inside`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parseFields(bytes: Uint8Array): Fields {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Reported below: the parser's own message quotes the text.
  }
  if (typeof value !== 'object' || value === null) throw malformed('expected a JSON object inside');
  return value as Fields;
}

function textField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw malformed(`${name}: expected a string`);
  return value;
}

function integerField(fields: Fields, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw malformed(`${name}: expected an integer from 0`);
  return value as number;
}

function malformed(problem: string): TypeError {
  return new TypeError(`userSig: ${problem}`);
}
