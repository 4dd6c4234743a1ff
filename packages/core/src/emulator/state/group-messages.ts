import { Refusal } from '../refusal.ts';

/** A message to a group, as it is kept. */
export interface KeptMsg {
  /** From 1. */
  readonly seq: number;
  /** When it was sent, in seconds since the epoch. */
  readonly time: number;
  readonly from: string;
  readonly random: number;
  /** 1: High to 4: Lowest. */
  readonly priority: number;
  body: readonly { readonly MsgType: string; readonly MsgContent: object }[];
  customData: string | undefined;
  recalled: boolean;
  /** Who has read it is counted. */
  readonly withReceipts: boolean;
  /** There may be pairs of key and value beside it. */
  readonly withExtensions: boolean;
  /** It does not change the lists of conversations. */
  readonly isAside: boolean;
}

/** A message that comes. */
export type ComingMsg = Omit<KeptMsg, 'seq' | 'recalled'>;

const MOST_MESSAGES = 10_000;
const MOST_BYTES = 12 * 1024;
const REMEMBERED_MS = 5 * 60_000;

/** The messages of one group, or of one topic of it: so many of the newest. */
export class GroupHistory {
  readonly #now: () => number;
  readonly #messages: KeptMsg[] = [];
  /** When each of them came, in milliseconds. */
  readonly #came: number[] = [];
  #last = 0;
  #news: KeptMsg | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The last message that lists of conversations go by. */
  get news(): KeptMsg | undefined {
    return this.#news;
  }

  get newest(): KeptMsg | undefined {
    return this.#messages.at(-1);
  }

  /**
   * Keeps a message, unless it is {@link repeated}: then it is the one that is there. Assumption: it has 12 KB at most as JSON
   * (80002).
   */
  add(message: ComingMsg): KeptMsg {
    if (new TextEncoder().encode(contentOf(message)).length > MOST_BYTES)
      throw new Refusal(80002, `the message is longer than ${MOST_BYTES} bytes`);
    const known = this.repeated(message);
    if (known) return known;
    const kept = { ...message, seq: ++this.#last, recalled: false };
    this.#messages.push(kept);
    this.#came.push(this.#now());
    if (!kept.isAside) this.#news = kept;
    if (this.#messages.length > MOST_MESSAGES) {
      this.#messages.shift();
      this.#came.shift();
    }
    return kept;
  }

  /**
   * The message with the same content and the same `Random` that came in the last five minutes.
   *
   * Assumption: content is elements and custom data; the sender does not count.
   */
  repeated(message: ComingMsg): KeptMsg | undefined {
    const since = this.#now() - REMEMBERED_MS;
    return this.#messages.find(
      (each, at) =>
        each.random === message.random &&
        (this.#came[at] as number) > since &&
        contentOf(each) === contentOf(message),
    );
  }

  /** All that are kept, the oldest first. */
  list(): readonly KeptMsg[] {
    return this.#messages;
  }

  find(seq: number): KeptMsg | undefined {
    return this.#messages[seq - 1 - this.#last + this.#messages.length];
  }

  /** So many numbers up to this one, the newest first: those of them that are kept. */
  upTo(seq: number, count: number): KeptMsg[] {
    const end = Math.min(seq, this.#last) - this.#last + this.#messages.length;
    return this.#messages.slice(Math.max(end - count, 0), Math.max(end, 0)).reverse();
  }
}

/** The histories of groups and of topics. One goes when its group or its topic does. */
export class GroupMessages {
  readonly #now: () => number;
  readonly #histories = new WeakMap<object, GroupHistory>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Of a group, or of a topic. Assumption: topics have numbers of their own. */
  in(place: object): GroupHistory {
    const history = this.#histories.get(place) ?? new GroupHistory(this.#now);
    this.#histories.set(place, history);
    return history;
  }
}

function contentOf({ body, customData }: Pick<KeptMsg, 'body' | 'customData'>): string {
  return JSON.stringify([body, customData]);
}
