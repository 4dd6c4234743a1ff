import { Refusal } from '../refusal.ts';

/** So many answers of bots are unfinished at most: then the oldest is forgotten. */
const MOST_STREAMS = 1000;

/** Answers of bots that grow. */
export class Streams {
  readonly #now: () => number;
  /** From whom to whom, by key. */
  readonly #open = new Map<string, string>();
  #begun = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins one, and gives its key. */
  begin(from: string, to: string): string {
    const [oldest = ''] = this.#open.keys();
    if (this.#open.size >= MOST_STREAMS) this.#open.delete(oldest);
    const key = `${++this.#begun}_${this.#begun}_${Math.floor(this.#now() / 1000)}`;
    this.#open.set(key, pair(from, to));
    return key;
  }

  /** @throws {@link Refusal} Assumption: the code for one that is not open between the two (10004). */
  require(key: string, from: string, to: string): void {
    if (this.#open.get(key) !== pair(from, to)) throw new Refusal(10004, 'no such MsgKey, or it is finished');
  }

  finish(key: string): void {
    this.#open.delete(key);
  }
}

const pair = (from: string, to: string) => JSON.stringify([from, to]);
