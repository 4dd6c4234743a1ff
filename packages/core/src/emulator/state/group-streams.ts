import { Refusal } from '../refusal.ts';

interface GrowingMsg {
  /** Where it stands. */
  readonly place: object;
  readonly message: object;
  /** The number of its last piece. */
  index: number;
  /** When that came, in milliseconds. */
  at: number;
}

/** So many messages grow at most: then the oldest takes no more. */
const MOST_STREAMS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/** Messages of groups that grow piece by piece. */
export class GroupStreams<Message extends object> {
  readonly #now: () => number;
  readonly #growing = new Map<string, GrowingMsg>();
  #begun = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A message that has its first piece, and what it is called. */
  begin(place: object, message: Message, index: number): string {
    const [oldest = ''] = this.#growing.keys();
    if (this.#growing.size >= MOST_STREAMS) this.#growing.delete(oldest);
    const id = `stream-${++this.#begun}`;
    this.#growing.set(id, { place, message, index, at: this.#now() });
    return id;
  }

  /**
   * The message that has pieces of these numbers next.
   *
   * @throws {@link Refusal} Assumption: the code for one that has ended or is not there, and for numbers that do not rise
   * (10004).
   */
  goOn(id: string, place: object, first: number, last: number): Message {
    const growing = this.#growing.get(id);
    if (growing?.place !== place || this.#now() > growing.at + LONGEST_PAUSE_MS)
      throw new Refusal(10004, 'no such StreamMsgID, or it has ended');
    if (first <= growing.index) throw new Refusal(10004, 'an Index that does not rise');
    growing.index = last;
    growing.at = this.#now();
    return growing.message as Message;
  }

  end(id: string): void {
    this.#growing.delete(id);
  }
}
