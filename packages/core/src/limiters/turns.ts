import { WINDOW_MS } from '../plugins/budget.ts';
import { LATEST_MS } from '../plugins/line.ts';

/** How a quota is spread. */
export interface Steps {
  /** From one call to the next, in milliseconds. */
  readonly stepMs: number;
  /** By how much one may go before its time: so many steps at once after a rest. */
  readonly slackMs: number;
}

/** What one who wants to send is told. */
export interface Turn {
  /** 0: it may go, and counts. Else after how many milliseconds to ask again. */
  readonly ms: number;
  /** Its place in the line: when its turn is to be expected, to be said when it asks again. */
  readonly due: number;
}

/** Nobody waits for longer: a place further ahead is one of a clock that was put back. */
export const FURTHEST_MS = 60_000;

/**
 * The steps of a quota, so that no window has more than the quota: `burst` at once after a rest, and then one a step. A larger
 * burst is paid for by longer steps.
 */
export function stepsOf(quota: number, burst = 1 + quota / 100): Steps {
  const extra = Math.max(0, Math.min(burst, quota) - 1);
  const stepMs = WINDOW_MS / (quota - extra);
  return { stepMs, slackMs: extra * stepMs };
}

/**
 * One budget for all who ask, as the generic cell rate algorithm has it: two numbers, and nothing for anybody who waits. Those get
 * places by time, and whoever comes back before its place takes a turn only where there is one to spare; so a place that nobody
 * claims is lost to nobody.
 */
export class Turns {
  /** When the next goes if all keep step; and the last place that was given. */
  #next: number;
  #last = 0;

  /** Begins without a burst, since nobody knows what went before a restart. */
  constructor(time: number, { slackMs }: Steps) {
    this.#next = time + slackMs;
  }

  /** @param place - Which it was given before; else 0. */
  ask({ stepMs, slackMs }: Steps, place: number, time: number): Turn {
    // Whatever is further ahead was written by another clock.
    const next = Math.max(time, Math.min(this.#next, time + slackMs + stepMs));
    const last = this.#last > time + FURTHEST_MS ? 0 : this.#last;
    this.#next = next;
    let due = place > time + FURTHEST_MS ? time : place;
    const early = due ? due > time : last > time;
    const free = time + slackMs - next;
    if (free >= (early ? Math.min(stepMs, slackMs / 2) : 0)) {
      this.#next = next + stepMs;
      return { ms: 0, due };
    }
    if (!due) {
      due = Math.max(last + stepMs, next - slackMs);
      this.#last = due;
    }
    const ms = Math.ceil(Math.max(due, next - slackMs) - time);
    return { ms: Math.min(Math.max(ms, 1), LATEST_MS), due };
  }
}
