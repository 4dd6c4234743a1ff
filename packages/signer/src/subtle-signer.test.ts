import { describe, expect, expectTypeOf, it } from 'vitest';
import { importHmacKey } from '../test/hmac-key.ts';
import { type HmacKey, subtleSigner } from './index.ts';

const secretKey = 'a-secret-key';

describe('subtleSigner', () => {
  it('takes the keys of every runtime', () => {
    expectTypeOf<CryptoKey>().toExtend<HmacKey>();
    expectTypeOf<import('node:crypto').webcrypto.CryptoKey>().toExtend<HmacKey>();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a key that may not sign', () => importHmacKey(secretKey, 'verify')],
    ['a key of another hash', () => importHmacKey(secretKey, 'sign', 'SHA-1')],
    [
      'a key of another algorithm',
      () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 128 }, false, ['encrypt']),
    ],
    ['a text', async () => secretKey],
    ['nothing', async () => undefined],
    [
      'what has no usages',
      async () => ({ type: 'secret', algorithm: { name: 'HMAC', hash: { name: 'SHA-256' } } }),
    ],
  ])('refuses %s', async (_, makeKey) => {
    const key = await makeKey();
    expect(() => subtleSigner(key as HmacKey)).toThrow(/^key: expected a CryptoKey for HMAC with SHA-256/);
  });
});
