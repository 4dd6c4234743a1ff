import type { MsgElement } from '../../endpoints/shared/message-body.ts';
import { Refusal } from '../refusal.ts';

/** A message of an official account. */
export interface OfficialMsg {
  readonly MsgBody: readonly MsgElement[];
  readonly CloudCustomData?: string | undefined;
  readonly Random?: number | undefined;
  readonly OnlineOnlyFlag?: 0 | 1 | undefined;
}

/** One that was sent. */
export interface SentMsg extends OfficialMsg {
  readonly key: string;
  readonly seq: number;
  /** In seconds since the epoch. */
  readonly time: number;
  isRecalled: boolean;
}

const MOST_BYTES = 12 * 1024;
const MOST_KEPT = 1000;
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const MOST_AN_HOUR = 2;
const REMEMBERED_SECONDS = 5 * 60;

/** What an official account sent. */
export class OfficialMsgs {
  readonly #now: () => number;
  readonly #kept: SentMsg[] = [];
  #times: number[] = [];
  #last = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Keeps a message. The same content counts once within five minutes.
   *
   * Assumptions: content is elements and custom data, whatever `Random` is; it has 12 KB at most as JSON, and the code for more is that
   * of messages to one group (80002); a repetition is told the key of the message that it repeats; more than two an hour, or one a
   * second, are refused with 60007.
   */
  send(msg: OfficialMsg): SentMsg {
    const content = contentOf(msg);
    if (new TextEncoder().encode(content).length > MOST_BYTES)
      throw new Refusal(80002, `the message is longer than ${MOST_BYTES} bytes`);
    const since = Math.floor(this.#now() / SECOND) - REMEMBERED_SECONDS;
    const same = this.#kept.find((each) => each.time > since && contentOf(each) === content);
    if (same) return same;
    this.#count();
    return this.keep(msg);
  }

  /** Keeps one that does not count. */
  keep(msg: OfficialMsg): SentMsg {
    const seq = ++this.#last;
    const time = Math.floor(this.#now() / SECOND);
    const sent = { ...msg, key: `${seq}_1_${time}`, seq, time, isRecalled: false };
    this.#kept.push(sent);
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
    return sent;
  }

  /**
   * Whether there is such a message, which is recalled then. Assumptions: it may be so already; one that was for those who were
   * online is not there.
   */
  recall(key: string): boolean {
    const msg = this.#stored().find((each) => each.key === key);
    if (msg) msg.isRecalled = true;
    return msg !== undefined;
  }

  /** Those before the one with this key, the newest first. @throws {@link Refusal} Assumption: the code for no such key (10004). */
  before(key?: string): SentMsg[] {
    if (key !== undefined && !/^\d{1,15}_1_\d{1,15}$/.test(key))
      throw new Refusal(10004, 'no such LastMsgKey');
    const seq = key === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(key, 10);
    return this.#stored()
      .filter((msg) => msg.seq < seq)
      .reverse();
  }

  /** Whether there were more than the emulator keeps. */
  get haveExpired(): boolean {
    return this.#last > MOST_KEPT;
  }

  /** When the last one was sent, in seconds since the epoch; 0: there was none. */
  get lastTime(): number {
    return this.#kept.at(-1)?.time ?? 0;
  }

  #stored(): SentMsg[] {
    return this.#kept.filter(({ OnlineOnlyFlag }) => OnlineOnlyFlag !== 1);
  }

  #count(): void {
    const now = this.#now();
    this.#times = this.#times.filter((time) => time > now - HOUR);
    if (this.#times.length >= MOST_AN_HOUR || this.#times.some((time) => time > now - SECOND))
      throw new Refusal(60007, `at most one message a second and ${MOST_AN_HOUR} an hour`);
    this.#times.push(now);
  }
}

function contentOf({ MsgBody, CloudCustomData }: OfficialMsg): string {
  return JSON.stringify([MsgBody, CloudCustomData]);
}
