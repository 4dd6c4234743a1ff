import type { GroupCounter, UpdateGroupCounterRequest } from '../../endpoints/group-attribute/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_COUNTERS = 20;

/** The counters of a group. */
export class Counters {
  #values: ReadonlyMap<string, bigint> = new Map();

  /** Those with these keys, or all. Assumption: one that is not there is left out. */
  list(keys?: readonly string[]): GroupCounter[] {
    return [...this.#values]
      .filter(([key]) => keys?.includes(key) ?? true)
      .map(([Key, Value]) => ({ Key, Value }));
  }

  /**
   * Assumptions: a call that would break a limit changes nothing; what 64 bits do not hold is refused (10004); a key may come
   * twice, and is counted twice.
   */
  update(
    updates: UpdateGroupCounterRequest['GroupCounter'],
    mode: UpdateGroupCounterRequest['Mode'],
  ): GroupCounter[] {
    const values = new Map(this.#values);
    for (const { Key, Value } of updates) {
      const value = changed(values.get(Key) ?? 0n, BigInt(Value), mode);
      if (BigInt.asIntN(64, value) !== value) throw new Refusal(10004, 'the counter has more than 64 bits');
      values.set(Key, value);
    }
    if (values.size > MOST_COUNTERS) throw new Refusal(10063, `at most ${MOST_COUNTERS} counters in a group`);
    this.#values = values;
    return this.list(updates.map(({ Key }) => Key));
  }

  /** Those with these keys, or all. Assumption: one that is not there is fine. */
  delete(keys?: readonly string[]): void {
    this.#values = new Map([...this.#values].filter(([key]) => keys && !keys.includes(key)));
  }
}

function changed(old: bigint, value: bigint, mode: UpdateGroupCounterRequest['Mode']): bigint {
  if (mode === 'Set') return value;
  return mode === 'Increase' ? old + value : old - value;
}
