import { Refusal } from '../refusal.ts';

const MOST_FILES = 10_000;
const LONGEST_URL = 2000;

/** Which files of messages are blocked. Assumption: a file is told by its address, letter by letter. */
export class BlockedFiles {
  readonly #urls = new Set<string>();

  block(url: string): void {
    if (url.length > LONGEST_URL || (!this.#urls.has(url) && this.#urls.size >= MOST_FILES))
      throw new Refusal(
        10004,
        `the emulator keeps ${MOST_FILES} addresses of ${LONGEST_URL} characters at most`,
      );
    this.#urls.add(url);
  }

  allow(url: string): void {
    this.#urls.delete(url);
  }

  has(url: string): boolean {
    return this.#urls.has(url);
  }
}
