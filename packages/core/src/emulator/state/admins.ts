import { Refusal } from '../refusal.ts';

const MOST_ADMINS = 5;

/** Who are the admins of a live room. They need not be in it. */
export class Admins {
  readonly #accounts = new Set<string>();

  /** Assumption: a call that would break the limit changes nothing (10004). */
  appoint(accounts: readonly string[]): void {
    if (new Set([...this.#accounts, ...accounts]).size > MOST_ADMINS)
      throw new Refusal(10004, `at most ${MOST_ADMINS} admins in a live room`);
    for (const account of accounts) this.#accounts.add(account);
  }

  /** Assumption: one who is no admin is fine. */
  dismiss(accounts: readonly string[]): void {
    for (const account of accounts) this.#accounts.delete(account);
  }

  /** Assumption: in the order in which they were appointed. */
  list(): string[] {
    return [...this.#accounts];
  }
}
