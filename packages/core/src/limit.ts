import { now } from './deadline.ts';

/** What a {@link Limiter} is asked: may this be sent? */
export interface Send {
  /** `service/command`. */
  readonly operation: string;
  /** Calls a second that the service documents for this operation, for each SDKAppID. */
  readonly quota?: number | undefined;
  readonly sdkAppId: number;
  /** The longest wait that the call can afford, in milliseconds: for a longer one it gives up and sends nothing. */
  readonly maxWaitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Answers how many milliseconds to wait before sending. It may be asynchronous, so that a fleet can share one
 * budget (a Durable Object, Redis).
 */
export type Limiter = (send: Send) => number | Promise<number>;

/** A second, and a little for timers that fire late: sends that were planned a second apart may come closer. */
const WINDOW_MS = 1050;

/**
 * Keeps one process within each operation's documented quota in any one-second window. It books each send into
 * the first free moment and says how far off that is: plain arithmetic, with no queue and no shared promise.
 * A moment too far off for the call's own clock is not booked.
 *
 * @example
 * ```ts
 * // A third of the quota, for one of three processes:
 * const limit = perSecond();
 * const client = createClient({ ...options, limiter: (send) => limit({ ...send, quota: (send.quota ?? 200) / 3 }) });
 * ```
 */
export function perSecond(): Limiter {
  /** The last sends of each operation of an app, at most a quota of them; the idlest operation first. */
  const sends = new Map<string, number[]>();
  return ({ operation, quota, sdkAppId, maxWaitMs }) => {
    if (quota === undefined) return 0;
    const time = now();
    const most = Math.max(1, Math.floor(quota));
    const key = `${sdkAppId} ${operation} ${most}`;
    const times = sends.get(key) ?? [];
    const ms = Math.max(0, (times.at(-most) ?? -WINDOW_MS) + WINDOW_MS - time);
    if (ms > (maxWaitMs as number)) return ms;

    times.push(time + ms);
    if (times.length > most) times.shift();
    sends.delete(key);
    sends.set(key, times);
    for (const [idle, last] of sends) {
      if ((last.at(-1) as number) + WINDOW_MS > time) break;
      sends.delete(idle);
    }
    return ms;
  };
}
