import type { BannedMember } from '../../endpoints/group/index.ts';

/** Who is banned until when. */
export class Bans {
  readonly #now: () => number;
  readonly #ends = new Map<string, number>();
  #sorted: readonly BannedMember[] | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** `BannedUntil` in seconds since the epoch. A ban again is the newest. */
  set(account: string, BannedUntil: number): void {
    this.end(account);
    this.#ends.set(account, BannedUntil);
  }

  end(account: string): void {
    this.#ends.delete(account);
    this.#sorted = undefined;
  }

  has(account: string): boolean {
    const end = this.#ends.get(account);
    if (end !== undefined && end * 1000 > this.#now()) return true;
    this.#ends.delete(account);
    return false;
  }

  /**
   * The bans that have not ended, by their end.
   *
   * Assumption: ascending; of those that end in the same second, the older ban first.
   */
  list(): readonly BannedMember[] {
    this.#sorted ??= [...this.#ends]
      .map(([Member_Account, BannedUntil]) => ({ BannedUntil, Member_Account }))
      .sort((a, b) => a.BannedUntil - b.BannedUntil);
    const first = this.#sorted.findIndex(({ Member_Account }) => this.has(Member_Account));
    if (first !== 0) this.#sorted = first === -1 ? [] : this.#sorted.slice(first);
    return this.#sorted;
  }
}
