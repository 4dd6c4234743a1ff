import { Refusal } from '../refusal.ts';

const MOST_ACCOUNTS = 10_000;
const MOST_OF_ONE = 100;
const MOST_OF_ALL = 1000;

/** The tags of users and devices. */
export class Tags {
  readonly #tags = new Map<string, ReadonlySet<string>>();
  /** Of each tag: for whom it is, and how many have it. */
  readonly #used = new Map<string, { readonly ofDevices: boolean; holders: number }>();

  of(account: string): ReadonlySet<string> {
    return this.#tags.get(account) ?? new Set();
  }

  /** Those who have some. */
  accounts(): string[] {
    return [...this.#tags.keys()];
  }

  /**
   * Gives the account these tags in place of its own, or does nothing.
   *
   * Assumptions: the code for a tag too many, of the account or of the app (90032); a tag that nobody has any more is gone.
   *
   * @throws {@link Refusal} 90035 for a tag of the other kind, 90018 for more accounts than the emulator keeps.
   */
  set(account: string, tags: ReadonlySet<string>, ofDevices: boolean): void {
    const before = this.of(account);
    const added = [...tags].filter((tag) => !before.has(tag));
    const fresh = added.filter((tag) => !this.#used.has(tag));
    const removed = [...before].filter((tag) => !tags.has(tag));
    const freed = removed.filter((tag) => this.#used.get(tag)?.holders === 1);
    if (added.some((tag) => (this.#used.get(tag)?.ofDevices ?? ofDevices) !== ofDevices))
      throw new Refusal(90035, 'a tag is for users or for devices');
    if (tags.size > MOST_OF_ONE) throw new Refusal(90032, `at most ${MOST_OF_ONE} tags an account`);
    if (this.#used.size + fresh.length - freed.length > MOST_OF_ALL)
      throw new Refusal(90032, `at most ${MOST_OF_ALL} different tags`);
    if (tags.size && !before.size && this.#tags.size >= MOST_ACCOUNTS)
      throw new Refusal(90018, `the emulator keeps tags of ${MOST_ACCOUNTS} accounts at most`);

    for (const tag of removed) this.#count(tag, -1, ofDevices);
    for (const tag of added) this.#count(tag, 1, ofDevices);
    if (tags.size) this.#tags.set(account, tags);
    else this.#tags.delete(account);
  }

  forget(account: string): void {
    this.set(account, new Set(), false);
  }

  #count(tag: string, step: number, ofDevices: boolean): void {
    const used = this.#used.get(tag) ?? { ofDevices, holders: 0 };
    used.holders += step;
    if (used.holders > 0) this.#used.set(tag, used);
    else this.#used.delete(tag);
  }
}
