import { Refusal } from '../refusal.ts';

const MOST_BLOCKED = 1000;

/** Whom a user blocks. */
export class Blocks {
  /** By the owner of the list: each account, and when it was blocked. */
  readonly #lists = new Map<string, Map<string, number>>();
  readonly #changes = new Map<string, number>();

  has(owner: string, account: string): boolean {
    return this.#lists.get(owner)?.has(account) ?? false;
  }

  /** @throws {@link Refusal} 30013 when the list is full, 30001 when the account is on it. */
  add(owner: string, account: string, seconds: number): void {
    const list = this.#lists.get(owner) ?? new Map<string, number>();
    if (list.has(account)) throw new Refusal(30001, 'Err_SNS_BlackListAdd_Already_Exist');
    if (list.size >= MOST_BLOCKED) throw new Refusal(30013, `at most ${MOST_BLOCKED} on a block list`);
    this.#lists.set(owner, list.set(account, seconds));
    this.#changed(owner);
  }

  delete(owner: string, account: string): void {
    if (this.#lists.get(owner)?.delete(account)) this.#changed(owner);
  }

  /** Those who were blocked first, first; with the time in seconds since the epoch. */
  list(owner: string): [account: string, seconds: number][] {
    return [...(this.#lists.get(owner) ?? [])];
  }

  /** How often the list changed. */
  changes(owner: string): number {
    return this.#changes.get(owner) ?? 0;
  }

  forget(account: string): void {
    this.#lists.delete(account);
    this.#changes.delete(account);
    for (const owner of this.#lists.keys()) this.delete(owner, account);
  }

  #changed(owner: string): void {
    this.#changes.set(owner, this.changes(owner) + 1);
  }
}
