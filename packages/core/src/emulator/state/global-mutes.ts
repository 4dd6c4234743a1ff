import { GlobalMute } from '../../endpoints/moderation/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_MUTES = 10_000;

/** Who is mute in the whole app, in one kind of chats, and until when. */
export class GlobalMutes {
  readonly #now: () => number;
  /** In milliseconds since the epoch. */
  readonly #ends = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  set(account: string, seconds: number): void {
    this.#ends.delete(account);
    if (seconds === GlobalMute.None) return;
    if (this.#ends.size >= MOST_MUTES) for (const each of this.#ends.keys()) this.left(each);
    if (this.#ends.size >= MOST_MUTES)
      throw new Refusal(130014, `the emulator keeps ${MOST_MUTES} mutes at most`);
    const forever = seconds === GlobalMute.Forever;
    this.#ends.set(account, forever ? Number.POSITIVE_INFINITY : this.#now() + seconds * 1000);
  }

  /** In seconds, as it was set. */
  left(account: string): number {
    const end = this.#ends.get(account) ?? 0;
    if (end === Number.POSITIVE_INFINITY) return GlobalMute.Forever;
    const ms = end - this.#now();
    if (ms > 0) return Math.ceil(ms / 1000);
    this.#ends.delete(account);
    return GlobalMute.None;
  }
}
