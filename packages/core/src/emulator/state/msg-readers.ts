/** Receipts are for groups of 200 members; who leaves makes room for another. */
const MOST_READERS = 1000;

/** Who has read which messages, in the order in which they did. It is forgotten when the message is. */
export class MsgReaders {
  readonly #readers = new WeakMap<object, Set<string>>();

  /** Assumption: more than so many do not count. */
  add(message: object, account: string): void {
    const readers = this.#readers.get(message) ?? new Set();
    if (readers.size < MOST_READERS) this.#readers.set(message, readers.add(account));
  }

  /** As if it had read none of these. */
  forget(account: string, messages: readonly object[]): void {
    for (const message of messages) this.#readers.get(message)?.delete(account);
  }

  of(message: object): string[] {
    return [...(this.#readers.get(message) ?? [])];
  }
}
