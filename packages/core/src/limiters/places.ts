import { LATEST_MS } from '../plugins/line.ts';

/** Who has not asked again for so long has given up. */
const GONE_MS = LATEST_MS + 5000;

/** The places of those who wait, for as long as they ask again. */
export class Places {
  /** Who asked last is last. */
  readonly #places = new Map<number, { due: number; at: number }>();

  /** Its place; 0 for one that has none. */
  of(ticket: number | undefined): number {
    return this.#places.get(ticket as number)?.due ?? 0;
  }

  keep(ticket: number | undefined, due: number, time: number): void {
    this.leave(ticket);
    if (ticket !== undefined) this.#places.set(ticket, { due, at: time });
    for (const [gone, { at }] of this.#places) {
      if (time - at < GONE_MS) break;
      this.#places.delete(gone);
    }
  }

  leave(ticket: number | undefined): void {
    this.#places.delete(ticket as number);
  }
}
