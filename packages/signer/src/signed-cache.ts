import type { UserSig, UserSigRequest } from '@tim-rest/core';
import { checkInteger } from './checks.ts';
import { cacheKey, memoryStore } from './memory-store.ts';
import { createTicket, type Ticket } from './ticket.ts';
import { createUserSig } from './user-sig.ts';

const RENEW_BEFORE_SECONDS = 300;

/** What a signer of ours has signed: one UserSig for each account. */
export interface SignedCache {
  get(request: UserSigRequest): UserSig | undefined;
  /** What is to be signed where {@link get} gives nothing. */
  ticket(request: UserSigRequest): Ticket;
  keep(ticket: Ticket, value: string): UserSig;
}

export function signedCache(expireSeconds = 86_400): SignedCache {
  checkInteger(expireSeconds, 'expireSeconds');
  const keepMs = 1000 * Math.max(expireSeconds - RENEW_BEFORE_SECONDS, expireSeconds / 2);
  const entries = memoryStore<{ readonly userSig: UserSig; readonly signedAt: number }>();
  return {
    get(request) {
      const entry = request.rejected ? undefined : entries.get(cacheKey(request));
      if (!entry) return undefined;
      const age = Date.now() - entry.signedAt;
      // The age is negative once the clock has been set back.
      return age >= 0 && age < keepMs ? entry.userSig : undefined;
    },
    ticket: (request) => createTicket(request, expireSeconds, Date.now()),
    keep(ticket, value) {
      const signedAt = ticket.time * 1000;
      const userSig = createUserSig(value, signedAt + expireSeconds * 1000);
      entries.set(cacheKey(ticket), { userSig, signedAt });
      return userSig;
    },
  };
}
