/** Which accounts there are. */
export class Accounts {
  readonly #known: Set<string>;
  readonly #gone = new Set<string>();
  readonly #open: boolean;

  /** @param open - Whoever is named is there, imported or not, until deleted. */
  constructor(known: Iterable<string>, open: boolean) {
    this.#known = new Set(known);
    this.#open = open;
  }

  /** Imported, and not deleted since. */
  isImported(account: string): boolean {
    return this.#known.has(account);
  }

  /** Whether other commands take it for one. */
  exists(account: string): boolean {
    return this.#known.has(account) || (this.#open && !this.#gone.has(account));
  }

  import(account: string): void {
    this.#known.add(account);
    this.#gone.delete(account);
  }

  delete(account: string): void {
    this.#known.delete(account);
    this.#gone.add(account);
  }

  wasDeleted(account: string): boolean {
    return this.#gone.has(account);
  }
}
