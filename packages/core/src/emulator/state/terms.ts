/** That something holds for an account, and until when, in seconds since the epoch. */
export interface Term {
  readonly account: string;
  readonly until: number;
}

/** Whom something keeps out, or quiet, until when. */
export class Terms {
  readonly #now: () => number;
  readonly #ends = new Map<string, number>();
  #sorted: readonly Term[] | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A term again is the newest. */
  set(account: string, until: number): void {
    this.end(account);
    this.#ends.set(account, until);
  }

  end(account: string): void {
    this.#ends.delete(account);
    this.#sorted = undefined;
  }

  /** When it ends; 0 where it does not hold. */
  until(account: string): number {
    const end = this.#ends.get(account);
    if (end !== undefined && end * 1000 > this.#now()) return end;
    this.#ends.delete(account);
    return 0;
  }

  has(account: string): boolean {
    return this.until(account) !== 0;
  }

  /**
   * Those that have not ended, by their end.
   *
   * Assumption: ascending; of those that end in the same second, the older first.
   */
  list(): readonly Term[] {
    this.#sorted ??= [...this.#ends]
      .map(([account, until]) => ({ account, until }))
      .sort((a, b) => a.until - b.until);
    const first = this.#sorted.findIndex(({ account }) => this.has(account));
    if (first !== 0) this.#sorted = first === -1 ? [] : this.#sorted.slice(first);
    return this.#sorted;
  }
}
