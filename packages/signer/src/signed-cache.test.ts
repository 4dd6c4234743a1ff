import { inspect } from 'node:util';
import type { UserSigProvider } from '@tim-rest/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importHmacKey } from '../test/hmac-key.ts';
import { decodeUserSig, secretKeySigner, subtleSigner, verifyUserSig } from './index.ts';

const secretKey = 'canary-5bd2850fff3ecb11d7c8';
const start = 1_700_000_000_000;
const account = { sdkAppId: 1400000000, identifier: 'administrator' };
const request = { ...account, rejected: false };

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

const makers: [string, (expireSeconds?: number) => Promise<UserSigProvider>][] = [
  ['secretKeySigner', async (expireSeconds) => secretKeySigner(secretKey, { expireSeconds })],
  ['subtleSigner', async (expireSeconds) => subtleSigner(await importHmacKey(secretKey), { expireSeconds })],
];

describe.each(makers)('%s', (_, make) => {
  it('signs for a day, and says when that ends', async () => {
    const signer = await make();
    const { value, expiresAt } = await signer(request);
    expect(verifyUserSig(value, { ...account, secretKey })).toMatchObject({
      ok: true,
      claims: { expireSeconds: 86_400 },
    });
    expect(expiresAt).toBe(start + 86_400_000);
  });

  it('gives one UserSig until 300 seconds before its end, then a new one', async () => {
    const signer = await make();
    const first = await signer(request);
    vi.setSystemTime(start + 86_100_000 - 1);
    expect(await signer(request)).toBe(first);
    vi.setSystemTime(start + 86_100_000);
    expect((await signer(request)).expiresAt).toBe(start + 86_100_000 + 86_400_000);
  });

  it('keeps a short one for half its life', async () => {
    const signer = await make(60);
    const first = await signer(request);
    vi.setSystemTime(start + 29_999);
    expect(await signer(request)).toBe(first);
    vi.setSystemTime(start + 30_000);
    expect((await signer(request)).expiresAt).toBe(start + 90_000);
  });

  it.each([0, 1, 2, 60, 599, 600, 601])(
    'never gives an expired one with a lifetime of %i seconds',
    async (lifetime) => {
      const signer = await make(lifetime);
      for (let ms = 0; ms < 3000; ms += 137) {
        vi.setSystemTime(start + ms * Math.max(1, lifetime));
        expect(verifyUserSig((await signer(request)).value, { ...account, secretKey }).ok).toBe(true);
      }
    },
  );

  it('signs anew after a rejection, and gives the new one from then on', async () => {
    const signer = await make();
    const first = await signer(request);
    vi.setSystemTime(start + 5000);
    const second = await signer({ ...request, rejected: true });
    expect(second.value).not.toBe(first.value);
    vi.setSystemTime(start + 9000);
    expect(await signer(request)).toBe(second);
  });

  it('never gives again what the service has refused, also where signing anew fails', async () => {
    const signer = await make();
    const first = await signer(request);
    vi.spyOn(Date, 'now').mockReturnValueOnce(Number.NaN);
    await expect(async () => signer({ ...request, rejected: true })).rejects.toThrow('now, in seconds');
    vi.setSystemTime(start + 5000);
    expect((await signer(request)).value).not.toBe(first.value);
  });

  it('signs anew when the clock was set back', async () => {
    const signer = await make();
    await signer(request);
    vi.setSystemTime(start - 3_600_000);
    expect(decodeUserSig((await signer(request)).value).time).toBe((start - 3_600_000) / 1000);
  });

  it('signs accounts of every length, one after the other', async () => {
    const signer = await make();
    for (const length of [1, 200, 5, 150, 32]) {
      for (const letter of ['a', '军', '😀']) {
        const other = { ...request, identifier: letter.repeat(length) };
        expect(verifyUserSig((await signer(other)).value, { ...other, secretKey }).ok).toBe(true);
      }
    }
  });

  it('keeps the accounts and the apps apart', async () => {
    const signer = await make();
    for (const other of [
      { ...request, identifier: 'alice' },
      { ...request, sdkAppId: 14 },
      { ...request, sdkAppId: 1, identifier: '4:alice' },
    ]) {
      expect(verifyUserSig((await signer(other)).value, { ...other, secretKey }).ok).toBe(true);
    }
    expect(verifyUserSig((await signer(request)).value, { ...account, secretKey }).ok).toBe(true);
  });

  it('keeps a bounded number of accounts', async () => {
    const signer = await make();
    const first = await signer(request);
    for (let i = 0; i < 1000; i++) await signer({ ...request, identifier: `user${i}` });
    expect(await signer(request)).not.toBe(first);
    expect(await signer(request)).toEqual(first);
  });

  it('cannot be made to give a UserSig that a caller changed', async () => {
    const signer = await make();
    const given = await signer(request);
    expect(() => Object.assign(given, { value: 'changed' })).toThrow(TypeError);
  });

  it('refuses a bad lifetime at once, and a bad account when asked', async () => {
    await expect(make(-1)).rejects.toThrow('expireSeconds: expected an integer from 0');
    const signer = await make();
    await expect(async () => signer({ ...request, identifier: '' })).rejects.toThrow('identifier: expected');
    await expect(async () => signer({ ...request, identifier: 'a\nb' })).rejects.toThrow(
      'identifier: expected',
    );
    await expect(async () => signer({ ...request, sdkAppId: 0 })).rejects.toThrow('sdkAppId: expected');
    await expect(async () => signer({ ...request, identifier: 'x'.repeat(1e6) })).rejects.toThrow(RangeError);
  });

  it('signs nothing while the clock tells no time', async () => {
    const signer = await make();
    for (const now of [Number.NaN, Number.POSITIVE_INFINITY, undefined, '5']) {
      vi.spyOn(Date, 'now').mockReturnValue(now as number);
      await expect(async () => signer(request)).rejects.toThrow('now, in seconds: expected an integer');
    }
    vi.restoreAllMocks();
    expect((await signer(request)).expiresAt).toBe(start + 86_400_000);
  });

  it('does not let go of one account to renew another', async () => {
    const signer = await make();
    const accounts = Array.from({ length: 1000 }, (_, i) => ({ ...request, identifier: `user${i}` }));
    for (const each of accounts) await signer(each);
    const first = await signer(accounts[0]!);
    await signer({ ...accounts[999]!, rejected: true });
    expect(await signer(accounts[0]!)).toBe(first);
  });

  it('shows its key to nobody', async () => {
    const signer = await make();
    await signer(request);
    const shown = [
      inspect(signer, { showHidden: true, depth: 9 }),
      JSON.stringify({ signer }),
      String(signer),
    ];
    shown.push(
      ...Reflect.ownKeys(signer).map((key) => inspect(Reflect.get(signer, key), { showHidden: true })),
    );
    const error = await Promise.resolve()
      .then(() => signer({ ...request, identifier: '' }))
      .catch((thrown: Error) => thrown);
    shown.push(inspect(error, { showHidden: true }), (error as Error).stack ?? '');
    expect(shown.join('\n')).not.toContain('canary');
  });
});
