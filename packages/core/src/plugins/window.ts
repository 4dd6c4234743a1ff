import { type Budget, WINDOW_MS } from './budget.ts';

/** A quota in any window, all of it at once where need be. */
export class Window implements Budget {
  /** When the last ones were sent, oldest first, within a window. */
  readonly #sent: number[] = [];

  free(quota: number, time: number): number {
    const sent = this.#sent;
    while ((sent[0] as number) <= time - WINDOW_MS) sent.shift();
    return Math.floor(quota) - sent.length;
  }

  take(_quota: number, time: number): void {
    this.#sent.push(time);
  }

  wait(place: number, quota: number, time: number): number {
    const turn = place - this.free(quota, time);
    if (turn < 0) return 0;
    const sent = this.#sent;
    const most = Math.floor(quota);
    const freed = sent[turn] ?? (sent[turn % most] ?? time) + WINDOW_MS * Math.floor(turn / most);
    return freed + WINDOW_MS - time;
  }

  forget(): void {
    this.#sent.length = 0;
  }
}
