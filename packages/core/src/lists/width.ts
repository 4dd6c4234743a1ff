import type { Client } from '../client/client.ts';
import type { AnyBatchRule } from '../endpoint/rules.ts';
import type { CallEvent } from '../plugins/observer.ts';
import { now } from '../util/deadline.ts';
import { notify } from '../util/listener.ts';

/** Enough for a quota of 200 a second where an answer takes 80 ms. */
const ENOUGH = 16;

/** Refusals of one moment count once. */
const MOMENT_MS = 1000;

/**
 * How many calls are under way at a time. Where the caller says no number it begins with one, and adds one with each that succeeds: so
 * a key that is wrong is found by the first, and connections are not opened all at once. After the service said that they are too
 * many it is half of them, and then slowly more.
 */
export class Width {
  readonly #most: number;
  #width: number;
  /** When it was halved last. */
  #narrowed = Number.NEGATIVE_INFINITY;

  constructor(given: number | undefined, { inOrder }: AnyBatchRule) {
    this.#most = given ?? (inOrder ? 1 : ENOUGH);
    this.#width = given ?? 1;
  }

  get now(): number {
    return Math.floor(this.#width);
  }

  /** The client, heard for what its calls meet. */
  listenTo(client: Client): Client {
    const { observe } = client;
    const heard = (event: CallEvent) => {
      this.#hear(event);
      notify(observe, event);
    };
    // On top of it: a client of the caller's making may inherit or compute its fields.
    return Object.create(client, { observe: { value: heard } });
  }

  #hear(event: CallEvent): void {
    if (event.type === 'success') {
      const more = this.#narrowed > Number.NEGATIVE_INFINITY ? 1 / this.#width : 1;
      this.#width = Math.min(this.#most, this.#width + more);
    }
    if (event.type !== 'retry' && event.type !== 'failure') return;
    const { category } = Object(event.error) as { category?: unknown };
    if (category !== 'rate-limit' || now() - this.#narrowed < MOMENT_MS) return;
    this.#narrowed = now();
    this.#width = Math.max(1, this.#width / 2);
  }
}
