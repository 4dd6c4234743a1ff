import type { UserSig } from '@tim-rest/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rubbish } from '../test/rubbish.ts';
import { cachedSigner, type UserSigStore } from './index.ts';

const start = 1_700_000_000_000;
const request = { sdkAppId: 1400000000, identifier: 'administrator', rejected: false };

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('cachedSigner', () => {
  it('does not give again what was refused while its store failed', async () => {
    const kept = new Map<string, UserSig>();
    let broken = false;
    const store: UserSigStore = {
      get: (key) => {
        if (broken) throw new Error('away');
        return kept.get(key);
      },
      set: (key, userSig) => kept.set(key, userSig),
    };
    let count = 0;
    const provider = vi.fn((): UserSig => {
      if (broken) throw new Error('503');
      return { value: `sig${++count}`, expiresAt: Number.POSITIVE_INFINITY };
    });
    const signer = cachedSigner(provider, { store });
    expect((await signer(request)).value).toBe('sig1');
    broken = true;
    await expect(signer({ ...request, rejected: true })).rejects.toThrow('503');
    broken = false;
    expect((await signer(request)).value).toBe('sig2');
  });

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
    ['has a text', { get: () => 'sig0' as never, set: () => undefined }],
    [
      'has what throws where it is awaited',
      { get: () => new Proxy({}, { get: () => expect.fail('a trap') }) as never, set: () => undefined },
    ],
    ...rubbish.map(([what, make]): [string, Partial<UserSigStore>] => [
      `has ${what}`,
      { get: make as UserSigStore['get'], set: () => undefined },
    ]),
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

  it.each(rubbish)(
    'keeps nothing where the provider gives %s, and gives an empty UserSig',
    async (_, make) => {
      const set = vi.fn();
      const signer = cachedSigner(make as () => UserSig, { store: { get: () => undefined, set } });
      expect(await signer(request)).toEqual({ value: '', expiresAt: 0 });
      expect(set).not.toHaveBeenCalled();
    },
  );

  const never = () => new Promise<never>(() => {});
  it.each<[string, Partial<UserSigStore>, number]>([
    ['get', { get: never }, 500],
    ['set', { set: never }, 500],
    ['all', { get: never, set: never, delete: never }, 1000],
  ])('signs within its clock when the store hangs: %s', async (_, hanging, ms) => {
    const store = { get: () => undefined, set: () => undefined, delete: () => undefined, ...hanging };
    const signer = cachedSigner(counted(3_600_000), { store });
    for (const rejected of [false, true]) {
      const signed = signer({ ...request, rejected });
      await vi.advanceTimersByTimeAsync(ms);
      expect(await Promise.race([signed, 'it hangs'])).toHaveProperty('value');
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes what the store answers in time, and no notice of what it says later', async () => {
    const kept = { value: 'kept', expiresAt: start + 3_600_000 };
    const after = (ms: number, run: () => UserSig) =>
      new Promise<UserSig>((resolve, reject) => {
        setTimeout(() => Promise.resolve().then(run).then(resolve, reject), ms);
      });
    const set = () => undefined;
    const soon = cachedSigner(counted(3_600_000), { store: { get: () => after(499, () => kept), set } });
    const late = cachedSigner(counted(3_600_000), {
      store: { get: () => after(501, () => expect.fail()), set },
    });
    const both = Promise.all([soon(request), late(request)]);
    await vi.advanceTimersByTimeAsync(1000);
    expect((await both).map(({ value }) => value)).toEqual(['kept', 'sig1']);
  });

  it('sets no clock for a store that answers at once', async () => {
    const clock = vi.spyOn(globalThis, 'setTimeout');
    const signer = cachedSigner(counted(3_600_000), { store: new Map() });
    for (const rejected of [false, false, true]) await signer({ ...request, rejected });
    expect(clock).not.toHaveBeenCalled();
  });

  describe.each<[string, () => UserSigStore | undefined]>([
    ['in memory', () => undefined],
    ['in a Map', () => new Map()],
    [
      'in a store without delete',
      () => {
        const kept = new Map<string, UserSig>();
        return { get: (key) => kept.get(key), set: (key, userSig) => kept.set(key, userSig) };
      },
    ],
    [
      'in a store that answers later',
      () => {
        const kept = new Map<string, UserSig>();
        return {
          get: async (key) => kept.get(key),
          set: async (key, userSig) => kept.set(key, userSig),
          delete: async (key) => kept.delete(key),
        };
      },
    ],
    [
      'in a store that nobody can write any more',
      () => {
        const kept = new Map<string, UserSig>();
        const full = () => Promise.reject(new Error('full'));
        const set = (key: string, userSig: UserSig) => (kept.size > 0 ? full() : kept.set(key, userSig));
        return { get: (key) => kept.get(key), set, delete: full };
      },
    ],
  ])('%s', (_, makeStore) => {
    it('never gives again what the service has refused', async () => {
      const failure = new Error('the signing service is away');
      const provider = vi
        .fn()
        .mockReturnValueOnce({ value: 'refused', expiresAt: start + 3_600_000 })
        .mockRejectedValueOnce(failure)
        .mockReturnValueOnce(undefined)
        .mockReturnValueOnce({ value: 'refused', expiresAt: start + 3_600_000 })
        .mockReturnValueOnce({ value: 'other', expiresAt: start + 3_600_000 });
      const signer = cachedSigner(provider, { store: makeStore() });
      expect((await signer(request)).value).toBe('refused');
      await expect(signer({ ...request, rejected: true })).rejects.toBe(failure);
      expect((await signer(request)).value).toBe('');
      // This time it is the provider's own word, which is not kept.
      expect((await signer(request)).value).toBe('refused');
      expect((await signer(request)).value).toBe('other');
    });
  });

  it('takes the refused one out of the store, for others that share it', async () => {
    const store = new Map([['1400000000:administrator', { value: 'old', expiresAt: start + 3_600_000 }]]);
    const failing = cachedSigner(() => Promise.reject(new Error('away')), { store });
    expect((await failing(request)).value).toBe('old');
    await expect(failing({ ...request, rejected: true })).rejects.toThrow('away');
    expect((await cachedSigner(counted(3_600_000), { store })(request)).value).toBe('sig1');
  });

  it('does not give what came too late: refused while it was read, or asked for before', async () => {
    const old = { value: 'old', expiresAt: start + 3_600_000 };
    const reads: ((userSig: UserSig) => void)[] = [];
    const set = vi.fn();
    const get = () => new Promise<UserSig>((resolve) => reads.push(resolve));
    const asked: ((userSig: UserSig) => void)[] = [];
    const signer = cachedSigner(() => new Promise((resolve) => asked.push(resolve)), { store: { get, set } });
    const reading = signer(request);
    const refused = signer({ ...request, rejected: true });
    reads[1]?.(old);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    reads[0]?.(old);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[0]?.({ value: 'new', expiresAt: start + 3_600_000 });
    expect((await refused).value).toBe('new');
    asked[1]?.(old);
    expect((await reading).value).toBe('old');
    expect(set.mock.calls.map(([, { value }]) => value)).toEqual(['new']);
  });

  it('asks again when the clock was set back, once', async () => {
    const signer = cachedSigner(counted(3_600_000));
    await signer(request);
    vi.setSystemTime(start - 86_400_000);
    expect((await signer(request)).value).toBe('sig2');
    expect((await signer(request)).value).toBe('sig2');
  });

  it('refuses bad arguments at once', async () => {
    expect(() => cachedSigner('sig' as never)).toThrow('provider: expected a function');
    expect(() => cachedSigner(counted(1), { renewBeforeSeconds: -1 })).toThrow(
      'renewBeforeSeconds: expected an integer',
    );
    expect(() => cachedSigner(counted(1), { store: {} as UserSigStore })).toThrow(
      'store.get: expected a function',
    );
  });
});
