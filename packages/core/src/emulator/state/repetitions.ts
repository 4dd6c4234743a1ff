/** So many are remembered, whatever the time. */
const MOST_REMEMBERED = 1000;

/** What was done of late: a repetition of it is not done again. */
export class Repetitions<T> {
  readonly #now: () => number;
  readonly #ms: number;
  readonly #done = new Map<string, { readonly at: number; readonly result: T }>();

  /** @param ms - How long it is remembered, in milliseconds. */
  constructor(now: () => number, ms: number) {
    this.#now = now;
    this.#ms = ms;
  }

  /** Does it, and gives its result; that of the first time, where it was done before. */
  once(text: string, act: () => T): T {
    const at = this.#now();
    for (const [known, { at: then }] of this.#done)
      if (at - then >= this.#ms || this.#done.size > MOST_REMEMBERED) this.#done.delete(known);
      else break;
    const before = this.#done.get(text);
    if (before) return before.result;
    const result = act();
    this.#done.set(text, { at, result });
    return result;
  }
}
