import { sha256 } from '@noble/hashes/sha2.js';

const BLOCK_BYTES = 64;

/** HMAC-SHA256 (RFC 2104) under one key, which is prepared here, once. */
export function hmacSha256(key: Uint8Array): (data: Uint8Array) => Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  // One state for all that is hashed: a new one for each takes longer than the hash.
  const state = sha256.create();
  const prepare = (pad: number) => {
    for (let at = 0; at < BLOCK_BYTES; at++) block[at] = Number(block[at]) ^ pad;
    const prepared = sha256.create().update(block);
    return (data: Uint8Array) => prepared._cloneInto(state).update(data).digest();
  };
  const inner = prepare(0x36);
  const outer = prepare(0x36 ^ 0x5c);
  return (data) => outer(inner(data));
}
