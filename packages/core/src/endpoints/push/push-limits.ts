import type { Limit } from '../../plugins/limiter.ts';

/**
 * More than a second between two pushes to all, by tag or by attribute. Assumption: of both commands together, as is the
 * quota of a day. That one stands in no limit: waiting for tomorrow is no answer to a call.
 */
export const PUSH_LIMITS: readonly Limit[] = [{ scope: 'pushes', most: 1, perMs: 1000 }];
