/** So many wait for one: of more, the newest are forgotten. */
const MOST_WAITING = 10_000;

/** Who waits for somebody's consent. */
export class Waiting {
  readonly #all = new Map<string, Set<string>>();

  /** Assumption: who asks again waits as before. */
  add(whose: string, account: string): void {
    const waiting = this.#all.get(whose) ?? new Set();
    if (waiting.size < MOST_WAITING) this.#all.set(whose, waiting.add(account));
  }

  /** Whether it waited; it does no longer. */
  take(whose: string, account: string): boolean {
    return this.#all.get(whose)?.delete(account) ?? false;
  }

  /** As if it had never asked, and nobody had asked it. */
  forget(account: string): void {
    this.#all.delete(account);
    for (const waiting of this.#all.values()) waiting.delete(account);
  }
}
