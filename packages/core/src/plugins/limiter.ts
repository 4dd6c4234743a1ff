import { now } from '../util/deadline.ts';
import { type Budget, WINDOW_MS } from './budget.ts';
import { LATEST_MS, Line } from './line.ts';
import { Pace } from './pace.ts';
import { Window } from './window.ts';

/**
 * A limit of the service beside the quota of an operation: one that operations share, that holds for a single group or
 * account, or that counts something else than calls.
 */
export interface Limit {
  /** What is counted together: the same text wherever the same limit is meant. */
  readonly scope: string;
  readonly most: number;
  /** In so many milliseconds. */
  readonly perMs: number;
  /** What this request counts; default 1. */
  readonly cost?: number;
}

/** What a {@link Limiter} is asked: may this be sent? There will be more fields: a limiter around another passes all on. */
export interface Send {
  /** `service/command`. */
  readonly operation: string;
  /** Calls a second that the service documents for this operation, for each SDKAppID. */
  readonly quota?: number | undefined;
  /**
   * What the service limits beside that: for several operations together, for one group or account, or by another count than
   * that of calls. {@link paced} and {@link perSecond} do not keep to these.
   */
  readonly limits?: readonly Limit[] | undefined;
  readonly sdkAppId: number;
  /** The same whenever this request asks again, and that of no other: so a limiter can keep the order of those who wait. */
  readonly ticket?: number | undefined;
  /** How long this request has waited for its turn so far, in milliseconds. */
  readonly waitedMs?: number | undefined;
  /** The longest wait that the call can afford, in milliseconds: for a longer one it gives up and sends nothing. */
  readonly maxWaitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Says whether a request may go. 0: it goes at once, and counts. More: it may not go yet, and asks again after so many
 * milliseconds. So nothing is reserved for one that waits, and one that gives up has nothing to give back: it asks no more.
 *
 * It may be asynchronous, so that a fleet can share one budget (a Durable Object, Redis), and has two seconds to answer.
 */
export type Limiter = (send: Send) => number | Promise<number>;

/** Who has not been asked about for so long keeps nothing that counts. */
const IDLE_MS = LATEST_MS + WINDOW_MS + 200;

/**
 * Keeps one process within each operation's documented quota in any one-second window, as requests are sent. All
 * of the quota may go at once: what arrives late, over connections that are still to be opened, then meets the calls of the next
 * second at the service. {@link paced} spreads it.
 *
 * Those that have to wait go in the order in which they came; a place lasts as long as its holder keeps asking. Where more come
 * than may go and callers give up, those who are about to do so go last, since nobody would wait for their answers.
 *
 * Each call sleeps on its own timer: there is no queue of promises, and no request resolves for another.
 *
 * @example
 * ```ts
 * import { createClient, perSecond } from '@tim-rest/core';
 * import { options } from './client.ts';
 *
 * // A third of the quota, for one of three processes:
 * const limit = perSecond();
 * const client = createClient({ ...options, limiter: (send) => limit({ ...send, quota: (send.quota ?? 200) / 3 }) });
 * ```
 */
export function perSecond(): Limiter {
  return inLine(() => new Window());
}

/**
 * Like {@link perSecond}, but spread over the second: one call after the other, and after a rest as many at once as fall due in
 * 20 ms. It uses the same 97 % of a quota, also where the event loop stands still for a moment. A quota of 200 lets fifty calls that come at once go
 * within a fifth of a second.
 *
 * @example
 * ```ts
 * import { createClient, paced } from '@tim-rest/core';
 * import { options } from './client.ts';
 *
 * // A third of the quota, for one of three processes:
 * const limit = paced();
 * const client = createClient({ ...options, limiter: (send) => limit({ ...send, quota: (send.quota ?? 200) / 3 }) });
 * ```
 */
export function paced(): Limiter {
  return inLine(() => new Pace());
}

function inLine(open: () => Budget): Limiter {
  /** The line of each operation of an app; the one that has been idle longest first. */
  const lines = new Map<string, Line>();
  return ({ operation, quota, sdkAppId, ticket, waitedMs = 0 }) => {
    if (quota === undefined || quota === Number.POSITIVE_INFINITY) return 0;
    const time = now();
    const key = `${sdkAppId} ${operation}`;
    const line = lines.get(key) ?? new Line(open());
    lines.delete(key);
    lines.set(key, line);
    // What is no number is the least that there is.
    const ms = line.ask(ticket, waitedMs, Math.max(1, Number(quota) || 1), time);
    for (const [idle, { asked }] of lines) {
      if (Math.abs(time - asked) < IDLE_MS) break;
      lines.delete(idle);
    }
    return ms;
  };
}
