import { inspect } from 'node:util';
import type { UserSig } from '@tim-rest/core';
import { describe, expect, it, vi } from 'vitest';
import { remoteSigner } from './index.ts';

const request = { sdkAppId: 1400000000, identifier: 'administrator', rejected: false };

describe('remoteSigner', () => {
  it('passes the whole request on, every time', async () => {
    const mint = vi.fn(() => 'sig');
    const signer = remoteSigner(mint);
    const aborting = { ...request, rejected: true, signal: new AbortController().signal };
    await signer(request);
    await signer(aborting);
    expect(mint.mock.calls).toEqual([[request], [aborting]]);
  });

  it('takes a text, or a UserSig', async () => {
    expect(await remoteSigner(async () => 'sig')(request)).toEqual({
      value: 'sig',
      expiresAt: Number.POSITIVE_INFINITY,
    });
    expect(await remoteSigner(() => ({ value: 'sig', expiresAt: 5 }))(request)).toEqual({
      value: 'sig',
      expiresAt: 5,
    });
  });

  it.each([
    undefined,
    null,
    '',
    7,
    {},
    { value: '' },
    { value: 'canary' },
    { value: 'canary', expiresAt: '5' },
    { value: 'canary', expiresAt: Number.NaN },
  ])('refuses an answer of another shape: %j', async (answer) => {
    const error = await Promise.resolve(remoteSigner(() => answer as UserSig)(request)).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).not.toContain('canary');
  });

  it('lets what mint throws through, and wants a function', async () => {
    const failure = new Error('the signing service is away');
    await expect(remoteSigner(() => Promise.reject(failure))(request)).rejects.toBe(failure);
    expect(() => remoteSigner('sig' as never)).toThrow('mint: expected a function');
  });
});
