import { type AnyEndpoint, operationOf } from '../../endpoint/endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { Told } from '../webhooks/bodies.ts';

const WINDOW_MS = 1000;

/** What of a quota may be used before the app is told. */
const QUIET = 0.8;

/** How often each operation was called in the last second. */
export class Quotas {
  readonly #now: () => number;
  /** When the calls of an operation were taken, oldest first. */
  readonly #taken = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Counts a call, and says how many there are where it is the one that passes 80 % of the quota. Assumptions: any second counts, and
   * not that of a clock on the wall; a refused call does not.
   *
   * @throws {@link Refusal} 60007 for one more than the documented quota within a second.
   */
  count(endpoint: AnyEndpoint): Told<'Alert.RequestOverLimit'> | undefined {
    const { command, quota, service } = endpoint;
    if (quota === undefined) return undefined;
    const time = this.#now();
    const operation = operationOf(endpoint);
    // A clock that was put back forgets what it has not seen yet.
    const recent = (this.#taken.get(operation) ?? []).filter((at) => at > time - WINDOW_MS && at <= time);
    this.#taken.set(operation, recent);
    if (recent.length >= quota) throw new Refusal(60007, `more than ${quota} calls a second`);
    recent.push(time);
    if (recent.length !== Math.floor(quota * QUIET) + 1) return undefined;
    return { ServiceName: service, Command: command, Request: recent.length, Limit: quota };
  }
}
