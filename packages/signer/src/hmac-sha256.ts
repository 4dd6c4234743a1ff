import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** HMAC-SHA256 under one key, which is prepared here, once. */
export function hmacSha256(key: Uint8Array): (data: Uint8Array) => Uint8Array {
  const prepared = hmac.create(sha256, key);
  const running = prepared.clone();
  return (data) => prepared._cloneInto(running).update(data).digest();
}
