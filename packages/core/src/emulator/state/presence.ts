/** When an account came online. */
export interface Arrival {
  readonly account: string;
  /** The how many-th joining it was: times do not tell apart who came in the same second. */
  readonly number: number;
  /** In seconds since the epoch. */
  readonly time: number;
}

/** Who is online: connected, or held there for a time. */
export class Presence {
  readonly #now: () => number;
  readonly #connected = new Set<string>();
  /** Whose connection was lost, and who did not leave. */
  readonly #lost = new Set<string>();
  /** When it stops holding them, in milliseconds since the epoch. */
  readonly #held = new Map<string, number>();
  readonly #joinings = new Map<string, Arrival>();
  #joined = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  has(account: string): boolean {
    const heldUntil = this.#held.get(account);
    if (heldUntil !== undefined && heldUntil <= this.#now()) this.#held.delete(account);
    if (this.#connected.has(account) || this.#held.has(account)) return true;
    this.#joinings.delete(account);
    return false;
  }

  connect(account: string): void {
    this.#join(account);
    this.#connected.add(account);
    this.#lost.delete(account);
  }

  disconnect(account: string): void {
    if (this.#connected.delete(account)) this.#lost.add(account);
  }

  isLost(account: string): boolean {
    return this.#lost.has(account);
  }

  leave(account: string): void {
    this.#connected.delete(account);
    this.#held.delete(account);
    this.#lost.delete(account);
  }

  hold(account: string, ms: number): void {
    this.#join(account);
    this.#held.set(account, this.#now() + ms);
  }

  letGo(account: string): void {
    this.#held.delete(account);
  }

  /** Those who came first, first. */
  list(): Arrival[] {
    return [...this.#joinings.values()].filter(({ account }) => this.has(account));
  }

  /** Who is online already has not come again. */
  #join(account: string): void {
    if (this.has(account)) return;
    const time = Math.floor(this.#now() / 1000);
    this.#joinings.set(account, { account, number: ++this.#joined, time });
  }
}
