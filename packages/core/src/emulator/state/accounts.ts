import { Refusal } from '../refusal.ts';

const MOST_ACCOUNTS = 100_000;
/** Three months. */
const RESERVED_MS = 90 * 24 * 3600 * 1000;

/** Which accounts there are. */
export class Accounts {
  readonly #now: () => number;
  readonly #known: Set<string>;
  /** Until when they are reserved, in milliseconds since the epoch. */
  readonly #gone = new Map<string, number>();
  readonly #open: boolean;

  /** @param open - Whoever is named is there, imported or not, until deleted. */
  constructor(known: Iterable<string>, open: boolean, now: () => number) {
    this.#known = new Set(known);
    this.#open = open;
    this.#now = now;
  }

  /** Imported, and not deleted since. */
  isImported(account: string): boolean {
    return this.#known.has(account);
  }

  /** Whether other commands take it for one. */
  exists(account: string): boolean {
    return this.#known.has(account) || (this.#open && !this.#gone.has(account));
  }

  /** @throws {@link Refusal} 70399 where it was deleted within three months, 70398 where it is one too many. */
  import(account: string): void {
    if (this.#now() < (this.#gone.get(account) ?? 0))
      throw new Refusal(70399, 'the account was deleted within three months');
    if (this.#known.size >= MOST_ACCOUNTS && !this.#known.has(account))
      throw new Refusal(70398, `at most ${MOST_ACCOUNTS} accounts`);
    this.#known.add(account);
    this.#gone.delete(account);
  }

  /** Assumption: of more deleted accounts than the emulator keeps, the oldest are as if they had never been. */
  delete(account: string, reservedMs: number = RESERVED_MS): void {
    this.#known.delete(account);
    this.#gone.set(account, this.#now() + reservedMs);
    const [oldest] = this.#gone.keys();
    if (this.#gone.size > MOST_ACCOUNTS && oldest !== undefined) this.#gone.delete(oldest);
  }
}
