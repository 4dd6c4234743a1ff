import type { Budget } from './budget.ts';

/** Who waits asks again after a quarter of the wait that is to be expected, but within these bounds. */
const SOONEST_MS = 50;
export const LATEST_MS = 500;

/** A turn is kept for those who are to ask within this time, or were a moment ago. */
const SOON_MS = 20;

/** Whoever is this late to ask again has given up. */
const GRACE_MS = 100;

/** Places are counted anew after this; in a long line, after a hundredth of a millisecond for each who waits. */
const RECOUNT_MS = 20;

/** For how long it is remembered at what age somebody gave up. */
const MEMORY_MS = 10_000;

interface Waiter {
  /** When it came, and when it is to ask again. */
  readonly since: number;
  due: number;
  /** It did not ask in time, and has been given some more. */
  missed?: boolean;
  /** How many were before it when places were last counted, and how many of those were about to ask. */
  place: number;
  rivals: number;
}

/**
 * Who waits to send one operation, and who is next. A place in the line is no reservation: it is there for as long
 * as its holder keeps asking, and a send counts at the moment at which it goes.
 */
export class Line {
  /** When somebody last asked. */
  asked = 0;
  /** How late those who wait ask, in milliseconds, because of the way to them or a busy loop. */
  #lag = 0;
  readonly #budget: Budget;
  readonly #waiting = new Map<number | undefined, Waiter>();
  #counted = 0;
  /** How many were about to ask then, and how many have left the line since, because their turn came. */
  #rivals = 0;
  #gone = 0;
  /** At what age, in milliseconds, those who give up do so; and until when that is remembered. */
  #patience = 0;
  #remembered = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** 0 where it may go now, which counts as sent; else after how many milliseconds to ask again. */
  ask(ticket: number | undefined, waitedMs: number, quota: number, time: number): number {
    if (time < this.asked) this.#forget();
    this.asked = time;

    const waiter = this.#waiting.get(ticket);
    if (waiter) {
      this.#lag += (Math.max(0, time - waiter.due) - this.#lag) / 8;
      waiter.due = time;
    }
    if (time - this.#counted >= Math.max(RECOUNT_MS, this.#waiting.size / 100)) this.#count(time);
    const { place, rivals } = waiter ?? { place: this.#waiting.size + this.#gone, rivals: this.#rivals };
    const free = this.#budget.free(quota, time);
    // A turn is kept for those before it who will ask soon. Of the others nobody knows whether they still wait.
    if (Math.max(0, rivals - this.#gone) < free) {
      if (this.#waiting.delete(ticket)) this.#gone += 1;
      this.#budget.take(quota, time);
      return 0;
    }

    // Below 0 there is a turn for it, unless those before it come in the next moment.
    const before = place - this.#gone;
    const expected = before < free ? SOON_MS : this.#budget.wait(before, quota, time);
    // Those who are known to be impatient are asked for more often, so that a turn does not find them gone.
    const latest = time < this.#remembered ? Math.min(LATEST_MS, this.#patience / 6) : LATEST_MS;
    const ms = expected <= SOONEST_MS ? expected : Math.max(Math.min(expected / 4, latest), SOONEST_MS);
    const since = waiter?.since ?? time - waitedMs;
    this.#waiting.set(ticket, { since, due: time + ms, place, rivals });
    return Math.max(1, ms - this.#lag);
  }

  /** Takes out who has given up, and counts places: by age, those who are about to give up last. */
  #count(time: number): void {
    this.#counted = time;
    this.#gone = 0;
    this.#rivals = 0;
    for (const [ticket, waiter] of this.#waiting) {
      const { since, due } = waiter;
      if (due + GRACE_MS + 2 * this.#lag >= time) continue;
      // After the loop stood still all are late: each gets a little more time, once.
      if (!waiter.missed) {
        waiter.missed = true;
        waiter.due = time;
        continue;
      }
      this.#waiting.delete(ticket);
      const age = due - since;
      if (time >= this.#remembered) this.#patience = age;
      this.#patience += (age - this.#patience) / 8;
      this.#remembered = time + MEMORY_MS;
    }
    // An answer to one who leaves before it comes is a turn wasted. Who outlasts that age goes first of all.
    const order = ({ since }: Waiter) =>
      time < this.#remembered && Math.abs((time - since) / this.#patience - 0.95) < 0.25
        ? since + time
        : since;
    [...this.#waiting.values()]
      .sort((a, b) => order(a) - order(b))
      .forEach((waiter, place) => {
        waiter.place = place;
        waiter.rivals = this.#rivals;
        if (Math.abs(waiter.due - time) < SOON_MS && !waiter.missed) this.#rivals += 1;
      });
  }

  /** The clock was put back: what came before it tells nothing. */
  #forget(): void {
    this.#budget.forget();
    this.#counted = this.#remembered = 0;
    this.#waiting.clear();
  }
}
