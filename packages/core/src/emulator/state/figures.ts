import type { AppFigures } from '../../endpoints/operations/index.ts';
import { beijingDigits } from '../beijing.ts';

const DAYS = 30;
const DAY = 86_400_000;

/** What happened on a day, in numbers. */
export type Counts = Partial<Record<keyof AppFigures, number>>;

/** What is counted day by day. */
export class Figures {
  readonly #now: () => number;
  /** By day, `yyyymmdd`. */
  readonly #days = new Map<string, Counts>();

  constructor(now: () => number) {
    this.#now = now;
  }

  count(names: readonly (keyof AppFigures)[]): void {
    if (names.length === 0) return;
    const today = beijingDigits(this.#now(), 8);
    const counts = this.#days.get(today) ?? {};
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
    this.#days.set(today, counts);
    const [oldest = ''] = this.#days.keys();
    if (this.#days.size > DAYS) this.#days.delete(oldest);
  }

  /** Oldest first. Assumption: the last 30 days, today is one of them; also those on which nothing happened. */
  list(): { day: string; counts: Counts }[] {
    const days = Array.from({ length: DAYS }, (_, at) => {
      return beijingDigits(this.#now() - (DAYS - 1 - at) * DAY, 8);
    });
    return days.map((day) => ({ day, counts: this.#days.get(day) ?? {} }));
  }
}
