import { describe, expect, it } from 'vitest';
import { staticSigner } from './index.ts';

const request = { sdkAppId: 1400000000, identifier: 'administrator', rejected: false };

describe('staticSigner', () => {
  it('always gives its UserSig, without an end', async () => {
    const signer = staticSigner('eJy-a-user-sig');
    expect(await signer(request)).toEqual({ value: 'eJy-a-user-sig', expiresAt: Number.POSITIVE_INFINITY });
    expect(await signer({ ...request, rejected: true })).toEqual(await signer(request));
  });

  it('refuses an empty one', () => {
    expect(() => staticSigner('')).toThrow(TypeError);
  });
});
