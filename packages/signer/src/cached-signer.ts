import type { UserSig, UserSigProvider } from '@tim-rest/core';
import { checkFunction, checkInteger } from './checks.ts';
import { cacheKey, remember } from './remember.ts';
import { isUserSig, toUserSig } from './user-sig.ts';

/**
 * Where {@link cachedSigner} keeps UserSigs: a `Map` will do, or something that a whole fleet shares. Protect it like the
 * UserSigs themselves. One that throws or rejects counts as empty, and so does an entry of another shape. JSON writes the
 * `expiresAt` of an endless UserSig, `Infinity`, as `null`: such an entry is of another shape.
 */
export interface UserSigStore {
  /** @param key The sdkAppId, a colon, and the identifier. */
  get(key: string): UserSig | null | undefined | Promise<UserSig | null | undefined>;
  set(key: string, userSig: UserSig): unknown;
}

/** Options of {@link cachedSigner}. */
export interface CachedSignerOptions {
  /**
   * A kept UserSig is given until so many seconds before its end: an integer from 0. Default: 300. It has to be less than
   * the lifetime, else nothing is ever given from the store.
   */
  readonly renewBeforeSeconds?: number | undefined;
  /** Default: this process's memory, up to 1,000 UserSigs. */
  readonly store?: UserSigStore | undefined;
}

/**
 * Keeps what another provider gives, one UserSig for each sdkAppId and identifier. After a rejection it asks the provider
 * again and keeps the answer. A UserSig without an end (`expiresAt: Infinity`) is kept until it is rejected.
 *
 * Only values are kept, never promises, so that a worker's requests do not wait for each other; requests that come while
 * none is kept each ask the provider.
 *
 * @throws TypeError or RangeError at once, for bad arguments; on signing, whatever the provider throws, or TypeError where
 * it gives anything but a UserSig.
 * @example
 * ```ts
 * import { cachedSigner, remoteSigner } from '@tim-rest/signer';
 *
 * const kept = new Map(); // or a KV namespace behind the same two methods
 * const signer = cachedSigner(
 *   remoteSigner(() => ({ value: 'a-user-sig', expiresAt: Date.now() + 3_600_000 })),
 *   { renewBeforeSeconds: 60, store: kept },
 * );
 * ```
 */
export function cachedSigner(provider: UserSigProvider, options: CachedSignerOptions = {}): UserSigProvider {
  const { renewBeforeSeconds = 300, store = memoryStore() } = options;
  checkFunction(provider, 'provider');
  checkFunction(store?.get, 'store.get');
  checkFunction(store?.set, 'store.set');
  const renewBefore = 1000 * checkInteger(renewBeforeSeconds, 'renewBeforeSeconds');

  return async (request) => {
    const key = cacheKey(request);
    const kept = request.rejected ? undefined : await attempt(() => store.get(key));
    if (isUserSig(kept) && Date.now() < kept.expiresAt - renewBefore) return kept;
    const fresh = toUserSig(await provider(request), 'what the provider gave');
    await attempt(() => store.set(key, fresh));
    return fresh;
  };
}

/** A store is a convenience: where it fails, signing goes on. */
async function attempt(access: () => unknown): Promise<unknown> {
  try {
    return await access();
  } catch {
    return undefined;
  }
}

function memoryStore(): UserSigStore {
  const entries = new Map<string, UserSig>();
  return { get: (key) => entries.get(key), set: (key, userSig) => remember(entries, key, userSig) };
}
