import type { ChatError } from '../errors/index.ts';
import { checkOptions, type OptionRule } from '../options/options.ts';
import { isWait } from '../util/deadline.ts';

/**
 * Decides whether a failed call is sent again: milliseconds to wait, or `undefined` to stop. It is asked only about
 * failures that may be replayed at all: refused calls, and ambiguous ones of idempotent endpoints.
 * `attempt` counts what has failed so far, from 1: attempts, and questions to the signer and the limiter.
 */
export type RetryPolicy = (failure: { error: ChatError; attempt: number }) => number | undefined;

/** Options of {@link backoff}. */
export interface BackoffOptions {
  /** How often a call is sent again, at most; default 3. */
  readonly retries?: number | undefined;
  /** The first wait's upper end, in milliseconds; it doubles from wait to wait. Default 200. */
  readonly baseMs?: number | undefined;
  /** No wait's upper end is above this, in milliseconds. Default 10,000. */
  readonly maxMs?: number | undefined;
}

const natural: OptionRule = [isWait, 'a number from 0'];
const RULES: Readonly<Record<string, OptionRule>> = { retries: natural, baseMs: natural, maxMs: natural };

/** Limits count by the second: trying again within it only feeds them. */
const RATE_LIMIT_PAUSE_MS = 1000;

/** A server that asks for more than this is not to be believed. */
const LONGEST_HINT_MS = 60_000;

/**
 * Exponential backoff with full jitter: the n-th wait is anything from 0 to `baseMs · 2ⁿ⁻¹`. After a frequency
 * limit it is a second longer. Where the server says how long to wait (up to a minute), that is how long.
 *
 * @throws {@link InputError} when an option is unknown or wrong.
 *
 * @example
 * ```ts
 * import { backoff, createClient } from '@tim-rest/core';
 * import { options } from './client.ts';
 *
 * const client = createClient({ ...options, retry: backoff({ retries: 5 }) });
 * ```
 */
export function backoff(options: BackoffOptions = {}): RetryPolicy {
  checkOptions('backoff', options, RULES);
  const { retries = 3, baseMs = 200, maxMs = 10_000 } = options;
  return ({ error, attempt }) => {
    if (attempt > retries) return undefined;
    const { retryAfterMs } = error as { retryAfterMs?: number };
    if (retryAfterMs !== undefined && retryAfterMs <= LONGEST_HINT_MS) return retryAfterMs;
    // 0 times what has grown out of all bounds is no number.
    const jitter = Math.random() * Math.min(maxMs, baseMs * 2 ** (attempt - 1)) || 0;
    return error.category === 'rate-limit' ? RATE_LIMIT_PAUSE_MS + jitter : jitter;
  };
}
