/** Who is online: connected, or held there for a time. */
export class Presence {
  readonly #now: () => number;
  readonly #connected = new Set<string>();
  /** When it stops holding them, in milliseconds since the epoch. */
  readonly #held = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  has(account: string): boolean {
    const heldUntil = this.#held.get(account);
    if (heldUntil !== undefined && heldUntil <= this.#now()) this.#held.delete(account);
    return this.#connected.has(account) || this.#held.has(account);
  }

  connect(account: string): void {
    this.#connected.add(account);
  }

  disconnect(account: string): void {
    this.#connected.delete(account);
  }

  hold(account: string, ms: number): void {
    this.#held.set(account, this.#now() + ms);
  }

  letGo(account: string): void {
    this.#held.delete(account);
  }

  /** Those who came first, first. */
  list(): string[] {
    const accounts = new Set([...this.#connected, ...this.#held.keys()]);
    return [...accounts].filter((account) => this.has(account));
  }
}
