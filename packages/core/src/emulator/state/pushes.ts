import { beijingDigits } from '../beijing.ts';
import { Refusal } from '../refusal.ts';

const MOST_KEPT = 100;
const MOST_A_DAY = 100;
const REMEMBERED_MS = 1000;
const REVOCABLE_MS = 24 * 3600 * 1000;

/** A push that was taken. */
export interface EmulatedPush {
  readonly TaskId: string;
  readonly MsgRandom: number;
  /** Whom it reached; without, everybody. */
  readonly To_Account?: readonly string[] | undefined;
  /** Whether it went to all, or to those with tags or attributes, and not to named ones. */
  readonly toMany: boolean;
  /** In milliseconds since the epoch. */
  readonly at: number;
  /** When it was revoked. */
  revokedAt?: number;
}

/** The last pushes, oldest first. */
export class Pushes {
  readonly sent: EmulatedPush[] = [];
  readonly #now: () => number;
  #made = 0;
  #today = { day: '', pushes: 0 };

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Begins a push, and gives its task. The same `MsgRandom` within a second is a repetition.
   *
   * Assumptions: a repetition gets the task that it repeats; pushes to named accounts do not count for the day, which is one in
   * China.
   *
   * @throws {@link Refusal} 90047 for the 101st of a day.
   */
  begin(push: Pick<EmulatedPush, 'MsgRandom' | 'To_Account' | 'toMany'>): string {
    const at = this.#now();
    const same = this.sent.find(
      (each) =>
        each.MsgRandom === push.MsgRandom && each.toMany === push.toMany && at - each.at < REMEMBERED_MS,
    );
    if (same) return same.TaskId;
    if (push.toMany) this.#countToday(at);
    const TaskId = `${push.toMany ? '' : 'batch_'}${Math.floor(at / 1000).toString(16)}_${++this.#made}`;
    this.sent.push({ ...push, TaskId, at });
    if (this.sent.length > MOST_KEPT) this.sent.shift();
    return TaskId;
  }

  /**
   * Assumption: a push to named accounts cannot be revoked.
   *
   * @throws {@link Refusal} 90049 for one that is not there or was forgotten, 90050 for one that was revoked before, 90052 for
   * one that is older than 24 hours.
   */
  revoke(TaskId: string): void {
    const push = this.sent.find((each) => each.toMany && each.TaskId === TaskId);
    if (!push) throw new Refusal(90049, 'no such push');
    if (push.revokedAt !== undefined) throw new Refusal(90050, 'revoked already');
    if (this.#now() - push.at > REVOCABLE_MS) throw new Refusal(90052, 'older than 24 hours');
    push.revokedAt = this.#now();
  }

  #countToday(at: number): void {
    const day = beijingDigits(at, 8);
    if (day !== this.#today.day) this.#today = { day, pushes: 0 };
    if (this.#today.pushes >= MOST_A_DAY) throw new Refusal(90047, `at most ${MOST_A_DAY} pushes a day`);
    this.#today.pushes++;
  }
}
