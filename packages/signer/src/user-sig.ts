import type { UserSig } from '@tim-rest/core';
import { isUserSigText } from './checks.ts';

/** A frozen one, so that nobody can change what a cache holds. */
export function createUserSig(value: string, expiresAt: number): UserSig {
  return Object.freeze({ value, expiresAt });
}

/** What somebody else's code gave, if it is a UserSig: a copy, read once. */
export function readUserSig(given: unknown): UserSig | undefined {
  try {
    const { value, expiresAt } = given as UserSig;
    const isSound = isUserSigText(value) && typeof expiresAt === 'number' && !Number.isNaN(expiresAt);
    if (isSound) return createUserSig(value, expiresAt);
    // A promise in their place is nobody's, and may reject.
    for (const field of [value, expiresAt]) Promise.resolve(field).catch(() => {});
    return undefined;
  } catch {
    return undefined;
  }
}

/** The same, of what may be the text alone, whose end is then unknown. */
export function readMinted(given: unknown): UserSig | undefined {
  return readUserSig(
    typeof given === 'string' ? { value: given, expiresAt: Number.POSITIVE_INFINITY } : given,
  );
}

/**
 * What a provider gives that was given no UserSig. To throw would be read as a fault that may pass; of a UserSig without
 * any text the client says that the signer gave none, which is final.
 */
export const NO_USER_SIG: UserSig = /* @__PURE__ */ Object.freeze({ value: '', expiresAt: 0 });
