import type { CustomField } from '../../endpoints/group/index.ts';
import { Refusal } from '../refusal.ts';

/** Custom fields of a group or of a member. Assumption: any key is set up in the console. */
export class CustomFields {
  readonly #values = new Map<string, string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** An empty text deletes. Assumption: a call that would break the limit changes nothing (10004). */
  set(fields: readonly CustomField[] = []): void {
    const after = new Map([...this.#values, ...fields.map(({ Key, Value }) => [Key, Value] as const)]);
    const kept = [...after].filter(([, value]) => value !== '');
    if (kept.length > this.#most) throw new Refusal(10004, `at most ${this.#most} custom fields`);
    this.#values.clear();
    for (const [key, value] of kept) this.#values.set(key, value);
  }

  /** All, or those of these keys. */
  list(keys?: readonly string[]): CustomField[] {
    return [...this.#values]
      .filter(([key]) => keys?.includes(key) ?? true)
      .map(([Key, Value]) => ({ Key, Value }));
  }
}
