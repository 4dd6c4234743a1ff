import { Refusal } from '../refusal.ts';
import { MOST_OFFICIAL_ACCOUNTS, type OfficialAccount } from './official-account.ts';

/** All official accounts, by id. */
export class OfficialAccounts {
  readonly #accounts = new Map<string, OfficialAccount>();
  #last = 0;

  constructor(accounts: readonly OfficialAccount[]) {
    for (const account of accounts) this.add(account);
  }

  /** @throws {@link Refusal} 130008 for an id that is taken. Assumption: how many there may be (130010). */
  add(account: OfficialAccount): void {
    if (this.#accounts.has(account.id)) throw new Refusal(130008, 'the id is taken');
    if (this.#accounts.size >= MOST_OFFICIAL_ACCOUNTS)
      throw new Refusal(130010, `at most ${MOST_OFFICIAL_ACCOUNTS} official accounts`);
    this.#accounts.set(account.id, account);
  }

  find(id: string): OfficialAccount | undefined {
    return this.#accounts.get(id);
  }

  /** @throws {@link Refusal} 130004, or the code that a command has for it. */
  require(id: string, code = 130004): OfficialAccount {
    const account = this.find(id);
    if (account) return account;
    throw new Refusal(code, 'the official account does not exist');
  }

  /** Its subscriptions and messages go with it. Assumption: the id may be taken again. */
  destroy(id: string): void {
    this.require(id);
    this.#accounts.delete(id);
  }

  /** In the order in which they were made. */
  list(): OfficialAccount[] {
    return [...this.#accounts.values()];
  }

  /** An id that none has. Assumption: how it looks, beyond how the ones in samples begin. */
  newId(): string {
    let id: string;
    do id = `@TOA#_@TOA#${(++this.#last).toString(36).toUpperCase().padStart(8, '0')}`;
    while (this.#accounts.has(id));
    return id;
  }

  /** Ends what a user subscribed to. Assumption: the official accounts that it owns stay. */
  forget(user: string): void {
    for (const account of this.list()) account.unsubscribe(user);
  }
}
