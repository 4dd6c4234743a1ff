/** A second, and a little for what may pass between an answer and the arrival of what was sent. */
export const WINDOW_MS = 1030;

/** What was sent of one operation, and so how many more may go. It knows nobody who waits. */
export interface Budget {
  /** How many may go now. */
  free(quota: number, time: number): number;
  /** One goes. */
  take(quota: number, time: number): void;
  /** In how many milliseconds there is one for whom so many go before. */
  wait(place: number, quota: number, time: number): number;
  /** The clock was put back: what came before it tells nothing. */
  forget(): void;
}
