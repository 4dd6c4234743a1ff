import type { WireOutcome } from '@tim-rest/core';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Failure, failed } from './outcome.ts';
import { quietly } from './quietly.ts';

/** Of an answer other than 200, no more is read than this, in bytes and milliseconds. */
const EXCERPT_BYTES = 65_536;
const EXCERPT_MS = 1000;

/** After so many chunks everybody else gets a turn: nobody could stop a source that has them all at hand. */
const A_TURN = 5000;

const nothing = () => undefined;

/**
 * An answer as its outcome. Rejects when it breaks off. Of a status other than 200 the text counts for little: it is
 * read as far as it goes, in whatever encoding. The request is aborted unless all was read: nobody waits for the rest,
 * and a clone that somebody holds would go on downloading it. Mocks may have neither a status nor headers.
 */
export async function readAnswer(
  response: Response,
  maxBytes: number,
  link: AbortController,
): Promise<WireOutcome> {
  const status = quietly(() => response.status) ?? 200;
  const headers = { get: (name: string) => quietly(() => response.headers.get(name)) ?? null };
  const chunks = quietly(() => chunksOf(response));
  // Not awaited: a source may never answer. Not given back either: Node throws what a listener's promise rejects with.
  const cancel = () => void quietly(() => chunks?.return?.());
  // The signal is this request's own, and takes the listener along.
  link.signal.addEventListener('abort', cancel);
  const fatal = status === 200;
  const most = fatal ? maxBytes : Math.min(maxBytes, EXCERPT_BYTES);
  let timer: Parameters<typeof clearTimeout>[0];
  let whole: boolean | undefined;
  let text = '';

  const read = async (): Promise<Failure | undefined> => {
    if (quietly(() => Number(headers.get('content-length')) > maxBytes)) return failed('oversize');
    let decoder: TextDecoder | undefined;
    let size = 0;
    // Chunks are counted as well: a source of empty ones would never end.
    for (let count = 0; !whole && !link.signal.aborted; count++) {
      if (count % A_TURN === A_TURN - 1) await new Promise((resolve) => setTimeout(resolve));
      const { done, value }: Chunk = (await chunks?.next()) ?? {};
      const isText = typeof value === 'string';
      if (!done) size += Object(isText ? new TextEncoder().encode(value) : value).byteLength;
      if (Number.isNaN(size)) return failed('unsupported', 'no readable Response');
      if (Math.max(size, count) > most) return failed('oversize');
      const piece = quietly(() => {
        if (isText) return value;
        // Where all comes as text, the runtime may have no decoder.
        if (!done) decoder ??= new TextDecoder('utf-8', { fatal });
        return decoder?.decode(value as Uint8Array, { stream: !done }) ?? '';
      });
      if (piece === undefined) return failed('encoding');
      text += piece;
      whole = done;
    }
    return undefined;
  };

  try {
    if (quietly(() => response.type) === 'error') return failed('network');
    if (!status || (status >= 300 && status < 400)) return failed('redirect');
    const late = () =>
      new Promise<undefined>((resolve) => {
        timer = setTimeout(resolve, EXCERPT_MS) as typeof timer;
      });
    const failure = await (fatal ? read() : Promise.race([late(), read().then(nothing, nothing)]));
    // A decoder takes the byte order mark away; what came as text may have it.
    return failure ?? { ok: true, status, headers, text: text.replace(/^\uFEFF/, '') };
  } finally {
    clearTimeout(timer);
    if (!whole) {
      cancel();
      link.abort();
    }
  }
}
