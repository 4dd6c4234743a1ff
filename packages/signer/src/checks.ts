const MAX_UINT32 = 0xffff_ffff;

/*
 * Each gives back a value that a caller gave, or throws: TypeError for the wrong type, RangeError for a number that does
 * not fit. The messages name the field and what is expected, never the value.
 */

export function checkText(value: string, field: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${field}: expected a non-empty string`);
  return value;
}

/**
 * The text that is signed has a line for each field, so that a name with a line break has the signature of other fields;
 * and all that is no UTF-16 (`Cs`) has that of U+FFFD.
 */
const IDENTIFIER = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u;

export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && IDENTIFIER.test(value);
}

export function checkIdentifier(value: string): string {
  if (isIdentifier(value)) return value;
  throw new TypeError('identifier: expected a non-empty string, well-formed, without control characters');
}

export function checkSecretKey(value: string): string {
  if (/\p{Cs}/u.test(checkText(value, 'secretKey')))
    throw new TypeError('secretKey: expected well-formed text');
  return value;
}

export function isUserSigText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** A UserSig that goes into a URL: a stray newline, from a file or a secret store, is found here. */
export function checkUserSig(value: string, field: string): string {
  if (isUserSigText(checkText(value, field))) return value;
  throw new TypeError(`${field}: expected printable ASCII without spaces`);
}

export function checkInteger(value: number, field: string, min = 0, max = 2 ** 53 - 1): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const Kind = typeof value === 'number' ? RangeError : TypeError;
  throw new Kind(`${field}: expected an integer from ${min} to ${max}`);
}

export function checkUint32(value: number, field: string, min = 0): number {
  return checkInteger(value, field, min, MAX_UINT32);
}

/** A copy, which nobody else can change. To copy a detached one throws, where its length would be 0. */
export function checkBytes(value: Uint8Array, field: string): Uint8Array {
  try {
    // `instanceof` would refuse those of another realm.
    if (ArrayBuffer.isView(value) && value[Symbol.toStringTag] === 'Uint8Array') return new Uint8Array(value);
  } catch {
    // Reported below.
  }
  throw new TypeError(`${field}: expected a Uint8Array that is not detached`);
}

export function checkFunction(value: unknown, field: string): void {
  if (typeof value !== 'function') throw new TypeError(`${field}: expected a function`);
}
