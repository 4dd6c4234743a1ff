import type { MsgExtension } from '../../endpoints/message/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_KEYS = 300;
const MOST_CHANGES = 200;
const WINDOW_MS = 60_000;

/** Keys and values of a message. */
export class MessageExtensions {
  readonly #now: () => number;
  readonly #pairs = new Map<string, MsgExtension>();
  /** When it was changed in the last minute, in milliseconds since the epoch. */
  #changes: number[] = [];
  latestSeq = 0;
  clearSeq = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Those with this `Seq` or a larger one, by `Seq`. */
  from(seq: number): MsgExtension[] {
    return [...this.#pairs.values()].filter(({ Seq }) => Seq >= seq).sort((a, b) => a.Seq - b.Seq);
  }

  /** Assumptions: a call has one `Seq` for all of its keys; the code for more keys than 300 (10004). */
  set(pairs: readonly { readonly Key: string; readonly Value: string }[]): MsgExtension[] {
    const keys = new Set([...this.#pairs.keys(), ...pairs.map(({ Key }) => Key)]);
    if (keys.size > MOST_KEYS) throw new Refusal(10004, `at most ${MOST_KEYS} keys on a message`);
    const Seq = this.#change();
    const changed = pairs.map(({ Key, Value }) => ({ Key, Value, Seq }));
    for (const pair of changed) this.#pairs.set(pair.Key, pair);
    return changed;
  }

  /** Assumption: a key that is not there is fine. */
  delete(keys: readonly string[]): MsgExtension[] {
    const Seq = this.#change();
    for (const key of keys) this.#pairs.delete(key);
    return keys.map((Key) => ({ Key, Value: '', Seq }));
  }

  clear(): void {
    this.clearSeq = this.#change();
    this.#pairs.clear();
  }

  #change(): number {
    this.#changes = this.#changes.filter((at) => at > this.#now() - WINDOW_MS);
    if (this.#changes.length >= MOST_CHANGES)
      throw new Refusal(23003, `at most ${MOST_CHANGES} changes a minute on a message`);
    this.#changes.push(this.#now());
    return ++this.latestSeq;
  }
}
