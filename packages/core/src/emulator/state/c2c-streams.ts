import type { StreamChunk } from '../../endpoints/shared/message-elements.ts';
import { Refusal } from '../refusal.ts';

/** So many messages grow at most: then the oldest ends. */
const MOST_STREAMS = 1000;
const MOST_BYTES = 128 * 1024;
const LONGEST_PAUSE_MS = 15_000;

interface Stream {
  readonly from: string;
  readonly to: string;
  readonly chunks: StreamChunk[];
  bytes: number;
  /** When the last piece came, in milliseconds since the epoch. */
  at: number;
}

/** Messages that grow piece by piece. */
export class C2cStreams {
  readonly #now: () => number;
  readonly #open = new Map<string, Stream>();
  #begun = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins one with no pieces; `chunks` is a list that grows. */
  begin(from: string, to: string): { readonly id: string; readonly chunks: readonly StreamChunk[] } {
    const [oldest = ''] = this.#open.keys();
    if (this.#open.size >= MOST_STREAMS) this.#open.delete(oldest);
    const id = `stream-${++this.#begun}`;
    const chunks: StreamChunk[] = [];
    this.#open.set(id, { from, to, chunks, bytes: 0, at: this.#now() });
    return { id, chunks };
  }

  /** Assumptions: the code (10004), and that a call with a piece that does not fit changes nothing. */
  append(id: string, from: string, to: string, chunks: readonly StreamChunk[]): void {
    const stream = this.#open.get(id);
    if (stream?.from !== from || stream.to !== to || this.#now() - stream.at > LONGEST_PAUSE_MS)
      throw new Refusal(10004, 'no such message, or it has ended');
    let last = stream.chunks.at(-1);
    let { bytes } = stream;
    for (const chunk of chunks) {
      if (last && (last.IsLast || chunk.Index <= last.Index)) throw new Refusal(10004, 'Index has to grow');
      bytes += new TextEncoder().encode(chunk.Markdown).length;
      last = chunk;
    }
    if (bytes > MOST_BYTES) throw new Refusal(10004, `the message is longer than ${MOST_BYTES} bytes`);
    stream.chunks.push(...chunks);
    stream.bytes = bytes;
    stream.at = this.#now();
    if (last?.IsLast) this.#open.delete(id);
  }

  /** Ends those from an account and to it. */
  forget(account: string): void {
    for (const [id, { from, to }] of this.#open)
      if (from === account || to === account) this.#open.delete(id);
  }
}
