import { type OptionRule, plug, positive } from '../options/options.ts';
import { type Limiter, paced } from '../plugins/limiter.ts';
import { LATEST_MS } from '../plugins/line.ts';
import { isWait, LATE, now, raceDeadline, throwIfAborted } from '../util/deadline.ts';
import { notify } from '../util/listener.ts';
import { Places } from './places.ts';
import { type Steps, stepsOf } from './turns.ts';

/** The place of the shared budget went away, or is back. */
export type LimiterEvent =
  | {
      readonly type: 'away';
      /** `service/command` of the call that found out. */
      readonly operation: string;
      /** It threw or rejected; it did not answer in time; or what it answered is no answer. */
      readonly reason: 'failed' | 'late' | 'invalid';
    }
  | { readonly type: 'back'; readonly operation: string };

/** Options that all limiters of a fleet have. They have to be the same in all of its processes. */
export interface FleetOptions {
  /** What part of each quota the fleet may use, above 0 and up to 1; default 1. */
  readonly share?: number | undefined;
  /** So many calls go at once after a rest; default 1, and one for each hundred of the quota. More of them make the pace slower. */
  readonly burst?: number | undefined;
  /**
   * What part of a quota this process may use by itself while nobody answers, above 0 and up to 1; default 0.1. It is at least
   * one call a second.
   */
  readonly alone?: number | undefined;
  /** For how long to wait for an answer, in milliseconds; default 250. */
  readonly timeoutMs?: number | undefined;
  /** Is told when nobody answers, and when somebody does again. What it throws is ignored. */
  readonly observe?: ((event: LimiterEvent) => void) | undefined;
}

const part: OptionRule = [(value: number) => value > 0 && value <= 1, 'a number above 0, up to 1'];

export const FLEET_OPTIONS: Readonly<Record<string, OptionRule>> = {
  share: part,
  burst: [(value: number) => value >= 1 && value < Number.POSITIVE_INFINITY, 'a number from 1'],
  alone: part,
  timeoutMs: positive,
  observe: plug,
};

/** For how long nobody is asked who did not answer: one call then finds out whether somebody is back. */
const AWAY_MS = 1000;

/** Asks whoever keeps the budget. What it answers, or throws, may be anything. */
type Ask = (budget: string, steps: Steps, place: number, signal?: AbortSignal) => unknown;

/** A limiter whose budgets are kept elsewhere, one for each operation of an app. */
export function sharedLimiter(ask: Ask, options: FleetOptions): Limiter {
  const { share = 1, burst, alone = 0.1, timeoutMs = 250, observe } = options;
  const byItself = paced();
  const places = new Places();
  let awayUntil = Number.NEGATIVE_INFINITY;
  return async (send) => {
    const { operation, quota, sdkAppId, ticket, signal } = send;
    if (quota === undefined || quota === Number.POSITIVE_INFINITY) return 0;
    const most = Math.max(1, Number(quota) || 1);
    const time = now();
    const wasAway = awayUntil > Number.NEGATIVE_INFINITY;
    if (time < awayUntil) return byItself({ ...send, quota: most * alone });
    // The others go on as they do: one is enough to find out.
    if (wasAway) awayUntil = time + AWAY_MS + timeoutMs;
    const steps = stepsOf(most * share, burst);
    let reason: 'failed' | 'late' | 'invalid' = 'failed';
    try {
      const work = new Promise<unknown>((resolve) =>
        resolve(ask(`${sdkAppId}:${operation}`, steps, places.of(ticket), signal)),
      );
      const answer = await raceDeadline(work, signal, timeoutMs);
      reason = answer === LATE ? 'late' : 'invalid';
      const [first, second] = answer as unknown[];
      const [ms, due] = [numberOf(first), numberOf(second)];
      if (isWait(ms) && isWait(due)) {
        if (ms) places.keep(ticket, due, now());
        else places.leave(ticket);
        // One that was asked before somebody else found out says nothing.
        if (wasAway) {
          awayUntil = Number.NEGATIVE_INFINITY;
          notify(observe, { type: 'back', operation });
        }
        return Math.min(ms, LATEST_MS);
      }
    } catch {
      throwIfAborted(signal);
    }
    const isNews = awayUntil === Number.NEGATIVE_INFINITY;
    awayUntil = now() + AWAY_MS;
    if (isNews) notify(observe, { type: 'away', operation, reason });
    return byItself({ ...send, quota: most * alone });
  };
}

/** A number, also where it comes as text or bytes. */
function numberOf(value: unknown): number {
  return Number.parseFloat(`${value}`);
}
