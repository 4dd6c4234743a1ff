import type { SendBroadcastMsgRequest } from '../../endpoints/group/index.ts';
import { Refusal } from '../refusal.ts';

/** A message to all live rooms. */
export interface EmulatedBroadcast extends SendBroadcastMsgRequest {
  From_Account: string;
  MsgSeq: number;
  /** When it was sent, in seconds since the epoch. */
  MsgTime: number;
}

const MOST_BYTES = 12 * 1024;
const MOST_KEPT = 100;
const REMEMBERED_SECONDS = 5 * 60;

/** The last messages to all live rooms. */
export class Broadcasts {
  readonly sent: EmulatedBroadcast[] = [];
  #last = 0;

  /**
   * Keeps a message, and gives its number. The same content with the same `Random` counts once within five minutes.
   *
   * Assumptions: content is elements and custom data; it has 12 KB at most as JSON, and the code for more is that of
   * messages to one group (80002); a repetition is told the number of the message that it repeats; a sender need not
   * exist.
   */
  add(message: Omit<EmulatedBroadcast, 'MsgSeq'>): number {
    const content = contentOf(message);
    if (new TextEncoder().encode(content).length > MOST_BYTES)
      throw new Refusal(80002, `the message is longer than ${MOST_BYTES} bytes`);
    const since = message.MsgTime - REMEMBERED_SECONDS;
    const same = this.sent.find(
      (each) => each.MsgTime > since && each.Random === message.Random && contentOf(each) === content,
    );
    if (same) return same.MsgSeq;
    this.sent.push({ ...message, MsgSeq: ++this.#last });
    if (this.sent.length > MOST_KEPT) this.sent.shift();
    return this.#last;
  }
}

function contentOf({ MsgBody, CloudCustomData }: SendBroadcastMsgRequest): string {
  return JSON.stringify([MsgBody, CloudCustomData]);
}
