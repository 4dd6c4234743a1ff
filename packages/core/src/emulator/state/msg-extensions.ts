import { Refusal } from '../refusal.ts';

/** A pair beside a message. Those that one call wrote have the same `Seq`. */
export interface KeptPair {
  readonly Key: string;
  readonly Value: string;
  readonly Seq: number;
}

interface Pairs {
  readonly byKey: Map<string, KeptPair>;
  /** The newest version, … */
  latest: number;
  /** … and the one of the last time that all were deleted. */
  cleared: number;
  /** When they were written in the last minute, in milliseconds. */
  writes: number[];
}

const MOST_PAIRS = 300;
const MOST_WRITES = 200;
const MINUTE_MS = 60_000;

/** Pairs of key and value beside messages. They go when their message does. */
export class MsgExtensions {
  readonly #now: () => number;
  readonly #pairs = new WeakMap<object, Pairs>();

  constructor(now: () => number) {
    this.#now = now;
  }

  of(message: object): Readonly<Omit<Pairs, 'byKey'>> & { readonly list: KeptPair[] } {
    const { byKey, ...pairs } = this.#open(message);
    return { ...pairs, list: [...byKey.values()] };
  }

  /** Sets pairs (1), deletes some (2) or all (3), and gives back what was written. Assumption: the code where the list is missing. */
  write(
    message: object,
    operation: 1 | 2 | 3,
    pairs: readonly Omit<KeptPair, 'Seq'>[] | undefined,
  ): KeptPair[] {
    if (operation === 3) this.clear(message);
    if (operation === 3) return [];
    if (!pairs) throw new Refusal(10004, 'ExtensionList is missing');
    return operation === 1
      ? this.set(message, pairs)
      : this.delete(
          message,
          pairs.map(({ Key }) => Key),
        );
  }

  /** Assumption: a call that would make them too many changes nothing (10004). */
  set(message: object, pairs: readonly Omit<KeptPair, 'Seq'>[]): KeptPair[] {
    const { byKey } = this.#open(message);
    if (new Set([...byKey.keys(), ...pairs.map(({ Key }) => Key)]).size > MOST_PAIRS)
      throw new Refusal(10004, `at most ${MOST_PAIRS} pairs on a message`);
    const Seq = this.#write(message);
    // The newest last: by their versions.
    return pairs.map(({ Key, Value }) => {
      byKey.delete(Key);
      const pair = { Key, Value, Seq };
      byKey.set(Key, pair);
      return pair;
    });
  }

  /** Assumption: a key that is not there is fine. */
  delete(message: object, keys: readonly string[]): KeptPair[] {
    const Seq = this.#write(message);
    const { byKey } = this.#open(message);
    for (const Key of keys) byKey.delete(Key);
    return keys.map((Key) => ({ Key, Value: '', Seq }));
  }

  clear(message: object): void {
    const pairs = this.#open(message);
    pairs.cleared = this.#write(message);
    pairs.byKey.clear();
  }

  /** The version of what is written now. */
  #write(message: object): number {
    const pairs = this.#open(message);
    const now = this.#now();
    pairs.writes = pairs.writes.filter((at) => at > now - MINUTE_MS);
    if (pairs.writes.length >= MOST_WRITES)
      throw new Refusal(23003, `more than ${MOST_WRITES} writes a minute`);
    pairs.writes.push(now);
    return ++pairs.latest;
  }

  #open(message: object): Pairs {
    const pairs = this.#pairs.get(message) ?? { byKey: new Map(), latest: 0, cleared: 0, writes: [] };
    this.#pairs.set(message, pairs);
    return pairs;
  }
}
