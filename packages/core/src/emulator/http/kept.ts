/** A request that reached the service, whether or not the answer came through. */
export interface EmulatedRequest {
  /** `service/command`. */
  readonly operation: string;
  /** As it was parsed; the text, where it was not JSON; `undefined` where it was larger than the service takes. */
  readonly body: unknown;
  /** What was answered: 0 for success, -1 for an injected status or body. */
  readonly errorCode: number;
}

/** The most bytes that are kept: as values they may take twenty times as much. */
const MOST_BYTES = 2 ** 21;

/** The last of something: so many, and so many bytes of them. */
export class Kept<Entry> {
  readonly list: Entry[] = [];
  readonly #most: number;
  readonly #sizes: number[] = [];
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(entry: Entry, size: number): void {
    this.list.push(entry);
    this.#sizes.push(size);
    this.#bytes += size;
    while (this.list.length > this.#most || this.#bytes > MOST_BYTES) {
      this.list.shift();
      this.#bytes -= this.#sizes.shift() ?? 0;
    }
  }
}
