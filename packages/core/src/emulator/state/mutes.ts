import { Terms } from './terms.ts';

/** A mute for ever, in seconds. */
const FOR_EVER = 2 ** 32 - 1;

/** Who is muted in a group, and in each of its topics. They need not be members, and stay muted when they leave. */
export class Mutes {
  readonly #now: () => number;
  readonly #topics = new Map<string, Terms>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Of the group, or of one topic. */
  in(topic = ''): Terms {
    return this.#topics.get(topic) ?? new Terms(this.#now);
  }

  /** Ends all mutes of a topic. */
  drop(topic: string): void {
    this.#topics.delete(topic);
  }

  /** 0 seconds end a mute. Assumption: of one for ever the end is 4294967295, and no other is later. */
  set(account: string, seconds: number, topic = ''): void {
    const terms = this.in(topic);
    if (seconds) terms.set(account, Math.min(Math.floor(this.#now() / 1000) + seconds, FOR_EVER));
    else terms.end(account);
    this.#topics.set(topic, terms);
  }
}
