import { Refusal } from '../refusal.ts';

const MOST_ACCOUNTS = 10_000;

/** The attributes of users and devices. Assumption: kept by number, so that they outlive a change of its name. */
export class AttributeValues {
  readonly #values = new Map<string, Map<string, string>>();

  /** @throws {@link Refusal} 90018 for more accounts than the emulator keeps. */
  set(account: string, number: string, value: string): void {
    const values = this.#values.get(account) ?? new Map<string, string>();
    if (!this.#values.has(account) && this.#values.size >= MOST_ACCOUNTS)
      throw new Refusal(90018, `the emulator keeps attributes of ${MOST_ACCOUNTS} accounts at most`);
    this.#values.set(account, values.set(number, value));
  }

  remove(account: string, number: string): void {
    const values = this.#values.get(account);
    values?.delete(number);
    if (values?.size === 0) this.#values.delete(account);
  }

  forget(account: string): void {
    this.#values.delete(account);
  }

  get(account: string, number: string): string | undefined {
    return this.#values.get(account)?.get(number);
  }

  /** Those who have some. */
  accounts(): string[] {
    return [...this.#values.keys()];
  }
}
