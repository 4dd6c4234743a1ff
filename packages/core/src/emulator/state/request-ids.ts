/** Ids of requests, where answers have one: each another. */
export class RequestIds {
  #given = 0;

  next(): string {
    return `request-${++this.#given}`;
  }
}
