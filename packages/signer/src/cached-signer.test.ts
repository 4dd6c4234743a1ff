import type { UserSig } from '@tim-rest/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedSigner, type UserSigStore } from './index.ts';

const start = 1_700_000_000_000;
const request = { sdkAppId: 1400000000, identifier: 'administrator', rejected: false };

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

describe('cachedSigner', () => {
  const counted = (lifetimeMs: number) => {
    let count = 0;
    return vi.fn((): UserSig => ({ value: `sig${++count}`, expiresAt: Date.now() + lifetimeMs }));
  };

  it('asks again 300 seconds before the end', async () => {
    const provider = counted(3_600_000);
    const signer = cachedSigner(provider);
    expect((await signer(request)).value).toBe('sig1');
    vi.setSystemTime(start + 3_300_000 - 1);
    expect((await signer(request)).value).toBe('sig1');
    vi.setSystemTime(start + 3_300_000);
    expect((await signer(request)).value).toBe('sig2');
  });

  it('asks again as early as it is told', async () => {
    const provider = counted(60_000);
    const signer = cachedSigner(provider, { renewBeforeSeconds: 10 });
    await signer(request);
    vi.setSystemTime(start + 49_999);
    await signer(request);
    expect(provider).toHaveBeenCalledTimes(1);
    vi.setSystemTime(start + 50_000);
    await signer(request);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('keeps one without an end until it is rejected', async () => {
    const provider = counted(Number.POSITIVE_INFINITY);
    const signer = cachedSigner(provider);
    await signer(request);
    vi.setSystemTime(start + 1e12);
    expect((await signer(request)).value).toBe('sig1');
    expect((await signer({ ...request, rejected: true })).value).toBe('sig2');
    expect((await signer(request)).value).toBe('sig2');
    expect(provider).toHaveBeenLastCalledWith({ ...request, rejected: true });
  });

  it('shares a store, whose keys tell apps and accounts apart', async () => {
    const store = new Map<string, UserSig>();
    const here = cachedSigner(counted(3_600_000), { store });
    const there = cachedSigner(counted(9_999_999), { store });
    await here(request);
    await here({ ...request, identifier: 'alice' });
    await here({ ...request, sdkAppId: 14 });
    expect(new Set(store.keys()).size).toBe(3);
    expect(await there(request)).toEqual({ value: 'sig1', expiresAt: start + 3_600_000 });
  });

  it.each<[string, Partial<UserSigStore>]>([
    [
      'throws',
      {
        get: () => {
          throw new Error('down');
        },
        set: () => {
          throw new Error('down');
        },
      },
    ],
    [
      'rejects',
      { get: () => Promise.reject(new Error('down')), set: () => Promise.reject(new Error('down')) },
    ],
    ['has nothing', { get: async () => null, set: async () => undefined }],
    ['has another shape', { get: () => ({ value: '', expiresAt: null }) as never, set: () => undefined }],
    ['has a text', { get: () => 'sig0' as never, set: () => undefined }],
  ])('signs when the store %s', async (_, store) => {
    const signer = cachedSigner(counted(3_600_000), { store: store as UserSigStore });
    expect((await signer(request)).value).toBe('sig1');
    expect((await signer(request)).value).toBe('sig2');
  });

  it('does not make one request wait for another', async () => {
    const answers: ((userSig: UserSig) => void)[] = [];
    const signer = cachedSigner(() => new Promise<UserSig>((resolve) => answers.push(resolve)));
    const stuck = signer(request);
    const other = signer(request);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ value: 'second', expiresAt: start + 3_600_000 });
    expect((await other).value).toBe('second');
    answers[0]?.({ value: 'first', expiresAt: start + 3_600_000 });
    expect((await stuck).value).toBe('first');
  });

  it('keeps nothing when the provider fails, and lets the failure through', async () => {
    const failure = new Error('no key');
    const provider = vi
      .fn()
      .mockRejectedValueOnce(failure)
      .mockResolvedValue({ value: 'sig', expiresAt: start + 3_600_000 });
    const signer = cachedSigner(provider);
    await expect(signer(request)).rejects.toBe(failure);
    expect((await signer(request)).value).toBe('sig');
  });

  it('refuses bad arguments at once, and a provider that gives no UserSig', async () => {
    expect(() => cachedSigner('sig' as never)).toThrow('provider: expected a function');
    expect(() => cachedSigner(counted(1), { renewBeforeSeconds: -1 })).toThrow(
      'renewBeforeSeconds: expected an integer',
    );
    expect(() => cachedSigner(counted(1), { store: {} as UserSigStore })).toThrow(
      'store.get: expected a function',
    );
    await expect(cachedSigner(() => ({}) as UserSig)(request)).rejects.toThrow(
      'what the provider gave: expected',
    );
  });
});
