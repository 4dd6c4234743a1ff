/** So many deletions are remembered: then the first is forgotten. */
const MOST_DELETED = 10_000;

/** The conversations that users took out of their lists, until something is said in them. */
export class DeletedContacts {
  /** What was said last when it was deleted, by the user and the conversation. */
  readonly #deleted = new Map<string, unknown>();

  /** @param last - What was said last: nothing else is the same. */
  delete(owner: string, key: string, last: unknown): void {
    this.#deleted.set(nameOf(owner, key), last);
    const [oldest = ''] = this.#deleted.keys();
    if (this.#deleted.size > MOST_DELETED) this.#deleted.delete(oldest);
  }

  forget(owner: string): void {
    const start = startOf(owner);
    for (const name of this.#deleted.keys()) if (name.startsWith(start)) this.#deleted.delete(name);
  }

  has(owner: string, key: string, last: unknown): boolean {
    const name = nameOf(owner, key);
    return this.#deleted.has(name) && this.#deleted.get(name) === last;
  }
}

const startOf = (owner: string) => `${JSON.stringify(owner)},`;
const nameOf = (owner: string, key: string) => startOf(owner) + key;
