import type { UserSig } from '@tim-rest/core';
import { checkText } from './checks.ts';

export function isUserSig(value: unknown): value is UserSig {
  if (typeof value !== 'object' || value === null) return false;
  const { value: text, expiresAt } = value as Partial<UserSig>;
  return typeof text === 'string' && text !== '' && typeof expiresAt === 'number' && !Number.isNaN(expiresAt);
}

/** A frozen one, so that nobody can change what a cache holds. */
export function createUserSig(value: string, expiresAt: number): UserSig {
  return Object.freeze({ value, expiresAt });
}

/** From what somebody else's code gave: a UserSig, or its text alone, whose end is then unknown. */
export function toUserSig(given: unknown, giver: string): UserSig {
  if (typeof given === 'string') return createUserSig(checkText(given, giver), Number.POSITIVE_INFINITY);
  if (isUserSig(given)) return createUserSig(given.value, given.expiresAt);
  throw new TypeError(
    `${giver}: expected a non-empty string, or { value, expiresAt } with a non-empty string and a number`,
  );
}
