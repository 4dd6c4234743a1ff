/** A key as an application imports it: nobody can read it again. */
export function importHmacKey(
  secretKey: string,
  usage: 'sign' | 'verify' = 'sign',
  hash = 'SHA-256',
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secretKey);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, [usage]);
}
