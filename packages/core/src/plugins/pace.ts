import { type Budget, WINDOW_MS } from './budget.ts';
import { Window } from './window.ts';

/** By how much a send may be early, so that one that was late is made up for, and a few go at once after a rest. */
const SLACK_MS = 20;

/** Steps are so much shorter than even ones: what a busy loop has missed can still be sent within the window. */
const HASTE = 0.9;

/** A quota in any window, spread over it: never more than a step apart asks for. */
export class Pace implements Budget {
  readonly #window = new Window();
  /** When the next would go if all kept step. */
  #next = 0;

  free(quota: number, time: number): number {
    const early = SLACK_MS - Math.max(0, this.#next - time);
    return Math.min(this.#window.free(quota, time), Math.floor(early / stepOf(quota)) + 1);
  }

  take(quota: number, time: number): void {
    this.#window.take(quota, time);
    this.#next = Math.max(this.#next, time) + stepOf(quota);
  }

  wait(place: number, quota: number, time: number): number {
    const step = Math.max(this.#next - SLACK_MS, time) + place * stepOf(quota) - time;
    return Math.max(step, this.#window.wait(place, quota, time));
  }

  forget(): void {
    this.#window.forget();
    this.#next = 0;
  }
}

function stepOf(quota: number): number {
  return (HASTE * WINDOW_MS) / quota;
}
