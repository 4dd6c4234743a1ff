import { Refusal } from '../refusal.ts';

/** So many answers of bots are unfinished at most: then the oldest is forgotten. */
const MOST_STREAMS = 1000;
const MOST_BYTES = 128 * 1024;

interface Stream {
  readonly from: string;
  readonly to: string;
  readonly chunks: string[];
  bytes: number;
}

/** Answers of bots that grow, by the key of their message. */
export class Streams {
  readonly #open = new Map<string, Stream>();

  begin(key: string, from: string, to: string): void {
    const [oldest = ''] = this.#open.keys();
    if (this.#open.size >= MOST_STREAMS) this.#open.delete(oldest);
    this.#open.set(key, { from, to, chunks: [], bytes: 0 });
  }

  /**
   * All of its pieces, with this one as the last.
   *
   * @throws {@link Refusal} Assumption: the code for one that is not open between the two, and for one that gets too long
   * (10004).
   */
  append(key: string, from: string, to: string, chunk: string): readonly string[] {
    const stream = this.#open.get(key);
    if (stream?.from !== from || stream.to !== to)
      throw new Refusal(10004, 'no such MsgKey, or it is finished');
    const bytes = stream.bytes + new TextEncoder().encode(JSON.stringify(chunk)).length;
    if (bytes > MOST_BYTES) throw new Refusal(10004, `the answer is longer than ${MOST_BYTES} bytes`);
    stream.bytes = bytes;
    stream.chunks.push(chunk);
    return stream.chunks;
  }

  finish(key: string): void {
    this.#open.delete(key);
  }

  /** Ends those from an account and to it. */
  forget(account: string): void {
    for (const [key, { from, to }] of this.#open) if (from === account || to === account) this.finish(key);
  }
}
