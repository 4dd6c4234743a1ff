const MAX_UINT32 = 0xffff_ffff;

/*
 * Each gives back a value that a caller gave, or throws: TypeError for the wrong type, RangeError for a number that does
 * not fit. The messages name the field and what is expected, never the value.
 */

export function checkText(value: string, field: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${field}: expected a non-empty string`);
  return value;
}

/** A UserSig that goes into a URL: a stray newline, from a file or a secret store, is found here. */
export function checkUserSig(value: string, field: string): string {
  if (/^[\x21-\x7e]+$/.test(checkText(value, field))) return value;
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

export function checkFunction(value: unknown, field: string): void {
  if (typeof value !== 'function') throw new TypeError(`${field}: expected a function`);
}
