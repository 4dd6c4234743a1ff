import type { UserSig, UserSigRequest } from '@tim-rest/core';
import { checkInteger } from './checks.ts';
import { cacheKey, remember } from './remember.ts';
import { createTicket, type Ticket } from './ticket.ts';
import { createUserSig } from './user-sig.ts';

const RENEW_BEFORE_MS = 300_000;

/**
 * Has tickets signed by `sign`, which gives the result to `keep`, and keeps one UserSig for each account until it is due
 * for renewal, or rejected.
 */
export function signedCache<Result>(
  expireSeconds = 86_400,
  sign: (ticket: Ticket, keep: (value: string) => UserSig) => Result,
): (request: UserSigRequest) => UserSig | Result {
  const lifeMs = 1000 * checkInteger(expireSeconds, 'expireSeconds');
  const renewMs = Math.min(RENEW_BEFORE_MS, lifeMs / 2);
  const kept = new Map<string, UserSig>();
  return (request) => {
    const key = cacheKey(request);
    const now = Date.now();
    // Also where signing fails, what the service refused does not come back.
    if (request.rejected) kept.delete(key);
    const last = kept.get(key);
    const leftMs = (last?.expiresAt ?? 0) - now;
    // More is left than there was once the clock has been set back.
    if (leftMs > renewMs && leftMs <= lifeMs) return last as UserSig;
    const ticket = createTicket(request, expireSeconds, now);
    return sign(ticket, (value) => remember(kept, key, createUserSig(value, ticket.time * 1000 + lifeMs)));
  };
}
