import type { UserSig } from '@tim-rest/core';
import { describe, expect, it, vi } from 'vitest';
import { rubbish } from '../test/rubbish.ts';
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

  it.each(rubbish)(
    'gives an empty UserSig where mint answers %s, for the client to refuse',
    async (_, make) => {
      const given = await remoteSigner(make as () => UserSig)(request);
      expect(given).toEqual({ value: '', expiresAt: 0 });
    },
  );

  it('keeps to what it has read of an answer', async () => {
    let reads = 0;
    const answer = {
      get value() {
        return `sig${++reads}`;
      },
      expiresAt: 5,
    };
    const given = await remoteSigner(() => answer)(request);
    expect([given.value, given.value]).toEqual(['sig1', 'sig1']);
    expect(() => Object.assign(given, { value: 'changed' })).toThrow(TypeError);
  });

  it('lets what mint throws through, and wants a function', async () => {
    const failure = new Error('the signing service is away');
    await expect(remoteSigner(() => Promise.reject(failure))(request)).rejects.toBe(failure);
    expect(() => remoteSigner('sig' as never)).toThrow('mint: expected a function');
  });
});
