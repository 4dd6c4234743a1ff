import { decodeBase64, fromUserSigAlphabet } from './base64.ts';
import { MAX_USER_SIG } from './ticket.ts';
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

/** More than any UserSig holds that is not compressed. */
const MAX_JSON_BYTES = 4096;
/** No UserSig can be compressed nearly as much; a short text must not cost what a long one may. */
const MAX_RATIO = 8;

/**
 * Reads a UserSig without checking its signature: for a log line, a support case, a test. Tickets of every official
 * library can be read, whatever their key order, spaces or compression (in up to 32 blocks; theirs are one). The time that
 * it takes grows by less than a microsecond a character, whatever they are, so that a service may be given tickets by anyone.
 *
 * @param userSig At most 4,096 characters, holding at most 4,096 bytes of JSON, and at most 8 for each character. A real one
 * has some 230 characters, and a few hundred more with the `userbuf` of the longest names that the service takes; longer
 * texts are refused unread.
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
  if (userSig.length > MAX_USER_SIG) {
    throw new RangeError(`userSig: expected at most ${MAX_USER_SIG} characters`);
  }

  const fields = parseFields(unwrap(userSig));
  if (fields.has('TLS.sdk_appid')) {
    throw malformed('a legacy ticket of version 1 (ECDSA); expected version 2 (HMAC-SHA256)');
  }
  if (fields.get('TLS.ver') !== '2.0') throw malformed('TLS.ver: expected "2.0"');
  const claims = {
    ver: '2.0',
    identifier: textField(fields, 'TLS.identifier'),
    sdkAppId: integerField(fields, 'TLS.sdkappid'),
    time: integerField(fields, 'TLS.time'),
    expireSeconds: integerField(fields, 'TLS.expire'),
    sig: textField(fields, 'TLS.sig'),
  } as const;
  if (!fields.has('TLS.userbuf')) return claims;

  const userbuf = decodeBase64(textField(fields, 'TLS.userbuf'));
  if (userbuf === undefined) throw malformed('TLS.userbuf: expected standard base64');
  return { ...claims, userbuf };
}

function unwrap(userSig: string): Uint8Array {
  const base64 = fromUserSigAlphabet(userSig);
  const bytes = base64 === undefined ? undefined : decodeBase64(base64);
  const maxBytes = Math.min(MAX_JSON_BYTES, MAX_RATIO * userSig.length);
  if (bytes === undefined)
    throw malformed('expected base64 in the alphabet of UserSigs, with * - _ for + / =');
  try {
    return zlibInflate(bytes, maxBytes);
  } catch {
    throw malformed(`expected an intact zlib stream inside, of at most ${maxBytes} bytes`);
  }
}

type Fields = ReadonlyMap<string, unknown>;

const TEXTS = /"(\\.|[^"\\])*"/g;

/** The fields of a flat JSON object, each of which is there once: of two with one name, readers take different ones. */
function parseFields(bytes: Uint8Array): Fields {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw malformed('expected JSON inside');
  }
  if (!isObject(value) || Array.isArray(value)) throw malformed('expected a JSON object inside');
  const fields = new Map(Object.entries(value));
  if ([...fields.values()].some(isObject)) throw malformed('expected texts and numbers alone inside');
  // Outside its texts, a flat object has a colon for each field.
  const { length } = text.replace(TEXTS, '').split(':');
  if (length - 1 !== fields.size) throw malformed('expected each field once');
  return fields;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textField(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string') throw malformed(`${name}: expected a string`);
  return value;
}

function integerField(fields: Fields, name: string): number {
  const value = fields.get(name);
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw malformed(`${name}: expected an integer from 0`);
  return value as number;
}

function malformed(problem: string): TypeError {
  return new TypeError(`userSig: ${problem}`);
}
