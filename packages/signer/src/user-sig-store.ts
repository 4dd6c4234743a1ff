import type { UserSig } from '@tim-rest/core';
import { remember } from './remember.ts';

/**
 * Where `cachedSigner` keeps UserSigs: a `Map` will do, or something that a whole fleet shares. Protect it like the UserSigs
 * themselves. An entry of another shape counts as none: JSON, for one, writes the `expiresAt` of an endless UserSig,
 * `Infinity`, as `null`. A store that throws or rejects counts as empty, and so does one that has not answered within
 * 500 ms; the answer of the signer waits no longer for it, neither before nor after the provider is asked.
 */
export interface UserSigStore {
  /** @param key The sdkAppId, a colon, and the identifier. */
  get(key: string): UserSig | null | undefined | Promise<UserSig | null | undefined>;
  set(key: string, userSig: UserSig): unknown;
  /**
   * Takes out what the service has refused, so that nobody else gets it. Without it the entry stays until the next one is
   * set, and only the signer that it was refused to leaves it alone.
   */
  delete?(key: string): unknown;
}

const PATIENCE_MS = 500;

/** What a store answers, if it answers in time. A store is a convenience: where it fails or hangs, signing goes on. */
export async function inTime(ask: () => unknown): Promise<unknown> {
  let timer: Parameters<typeof clearTimeout>[0];
  try {
    const answer = ask();
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then !== 'function') return answer;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

export function memoryStore(): UserSigStore {
  const entries = new Map<string, UserSig>();
  return {
    get: (key) => entries.get(key),
    set: (key, userSig) => remember(entries, key, userSig),
    delete: (key) => entries.delete(key),
  };
}
