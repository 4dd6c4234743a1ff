import { Refusal } from '../refusal.ts';

const MOST_ROBOTS = 20;

/** The app's bots. */
export class Robots {
  readonly #robots = new Set<string>();

  /** @throws {@link Refusal} 10008 where it would be one too many. */
  requireRoom(robot: string): void {
    if (!this.#robots.has(robot) && this.#robots.size >= MOST_ROBOTS)
      throw new Refusal(10008, `at most ${MOST_ROBOTS} robots in an app`);
  }

  /** Assumptions: one that was deleted may be made again, and does not count until then. */
  create(robot: string): void {
    this.requireRoom(robot);
    this.#robots.add(robot);
  }

  /** Assumption: one that is not there is fine. */
  delete(robot: string): void {
    this.#robots.delete(robot);
  }

  /** Assumption: in the order in which they were made. */
  list(): string[] {
    return [...this.#robots];
  }
}
