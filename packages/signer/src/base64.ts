/*
 * Base64 goes through btoa and atob, the one codec that is native and fast on every runtime. They speak binary strings:
 * a character a byte.
 */

/** Each byte becomes an argument, and a call takes only so many. */
const MAX_ARGUMENTS = 4096;

/** The binary string of some bytes. */
export function binaryString(bytes: Uint8Array): string {
  if (bytes.length <= MAX_ARGUMENTS) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  const half = bytes.length >> 1;
  return binaryString(bytes.subarray(0, half)) + binaryString(bytes.subarray(half));
}

/** Standard base64. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(binaryString(bytes));
}

/** Undefined where the text is not exactly what {@link encodeBase64} gives. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    if (btoa(binary) === text) return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // Not base64 at all.
  }
  return undefined;
}

/** The alphabet of UserSigs has `*`, `-`, `_` for `+`, `/`, `=`: it is not base64url. */
export function toUserSigAlphabet(base64: string): string {
  return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

/** Undefined where the text has a character of standard base64 that UserSigs do not have. */
export function fromUserSigAlphabet(text: string): string | undefined {
  return /[+/=]/.test(text) ? undefined : text.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
}
