import type { UserSig, UserSigProvider } from '@tim-rest/core';
import { checkFunction, checkInteger } from './checks.ts';
import { cacheKey, remember } from './remember.ts';
import { NO_USER_SIG, readMinted, readUserSig } from './user-sig.ts';
import { inTime, memoryStore, type UserSigStore } from './user-sig-store.ts';

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
 * Keeps what another provider gives, one UserSig for each sdkAppId and identifier, until it is due for renewal. One without
 * an end (`expiresAt: Infinity`) is kept until it is rejected. When the service has refused the last UserSig
 * (`rejected: true`), the provider is asked again, and the refused one is never given again: not from the store, and not
 * when the provider fails. It is asked again as well when the clock has been set back to before it was asked.
 *
 * Only values are kept, never promises, so that a worker's requests do not wait for each other; requests that come while
 * none is kept each ask the provider.
 *
 * What the provider throws goes through: the client says `signer.failed` of it, and asks again as its retry policy says.
 * Where the provider gives anything but a UserSig, nothing is kept, and what this gives has an empty `value`: the client
 * says `signer.invalid`, which is final.
 *
 * @throws TypeError or RangeError at once, for bad arguments.
 * @example
 * ```ts
 * import { cachedSigner, remoteSigner } from '@tim-rest/signer';
 *
 * const kept = new Map(); // or a KV namespace behind the same three methods
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
  // By key: the value that the service refused last, and when the provider was last asked.
  const refused = new Map<string, string>();
  const asked = new Map<string, number>();
  // What was given last: a store may fail just when that is refused.
  const given = new Map<string, string>();
  const give = (key: string, userSig: UserSig) => {
    remember(given, key, userSig.value);
    return userSig;
  };
  const isGood = (key: string, { value, expiresAt }: UserSig, now: number) =>
    value !== refused.get(key) && now < expiresAt - renewBefore && now >= (asked.get(key) ?? 0);

  return async (request) => {
    const key = cacheKey(request);
    const got = inTime(() => store.get(key));
    if (request.rejected) await inTime(() => store.delete?.(key));
    const kept = readUserSig(await got);
    const bad = request.rejected && (given.get(key) ?? kept?.value);
    if (bad) remember(refused, key, bad);
    const now = Date.now();
    if (kept && isGood(key, kept, now)) return give(key, kept);

    const fresh = readMinted(await provider(request));
    if (!fresh) return NO_USER_SIG;
    if (fresh.value !== refused.get(key)) {
      remember(asked, key, now);
      await inTime(() => store.set(key, fresh));
    }
    return give(key, fresh);
  };
}
