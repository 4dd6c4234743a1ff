import type { Client } from '../client/client.ts';
import type { CallEvent } from '../plugins/observer.ts';
import { now } from '../util/deadline.ts';
import { notify } from '../util/listener.ts';

/** Enough for a quota of 200 a second where an answer takes 80 ms. */
export const DEFAULT_WIDTH = 16;

/** Refusals of one moment count once. */
const MOMENT_MS = 1000;

/** How many calls are under way at a time: half as many after the service said that they are too many, then slowly more. */
export class Width {
  readonly #most: number;
  #width: number;
  #narrowed = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
    this.#width = most;
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
    return { ...client, observe: heard };
  }

  #hear(event: CallEvent): void {
    if (event.type === 'success') this.#width = Math.min(this.#most, this.#width + 1 / this.#width);
    if (event.type !== 'retry' && event.type !== 'failure') return;
    const { category } = Object(event.error) as { category?: unknown };
    if (category !== 'rate-limit' || now() - this.#narrowed < MOMENT_MS) return;
    this.#narrowed = now();
    this.#width = Math.max(1, this.#width / 2);
  }
}
