import type { WireOutcome } from '@tim-rest/core';
import { chunksOf } from './chunks.ts';
import { failed } from './outcome.ts';
import { quietly } from './quietly.ts';

const unreadable = () => failed('unsupported', 'no readable Response');

/** What a decoder is given at the end of a stream. */
const NO_BYTES = new Uint8Array();

/** Of an answer other than 200, no more is read than this, in bytes and milliseconds. */
const EXCERPT_BYTES = 65_536;
const EXCERPT_MS = 1000;

/**
 * An answer as its outcome. Rejects when it breaks off. Of a status other than 200 the text counts for little: it is
 * read as far as it goes, in whatever encoding. The request is aborted unless all was read: nobody waits for the rest,
 * and a clone that somebody holds would go on downloading it.
 */
export async function readAnswer(
  response: Response,
  maxBytes: number,
  link: AbortController,
): Promise<WireOutcome> {
  const head = quietly(() => headOf(response));
  // Not awaited: a source may never answer.
  const cancel = () => void quietly(async () => head?.chunks?.return?.())?.catch(() => {});
  // The signal is this request's own, and takes the listener along.
  link.signal.addEventListener('abort', cancel);
  let timer: Parameters<typeof clearTimeout>[0];
  let whole: boolean | undefined;
  try {
    if (link.signal.aborted) return failed('aborted');
    if (!head) return unreadable();
    const { status, headers, lost, redirected, length, chunks } = head;
    if (lost) return failed('network');
    if (redirected) return failed('redirect');
    const fatal = status === 200;
    if (fatal && !chunks) return unreadable();
    if (fatal && length > maxBytes) return failed('oversize');
    const most = fatal ? maxBytes : Math.min(maxBytes, EXCERPT_BYTES);
    const patience = fatal
      ? undefined
      : new Promise<undefined>((resolve) => {
          timer = setTimeout(resolve, EXCERPT_MS) as typeof timer;
        });

    let text = '';
    let decoder: TextDecoder | undefined;
    let size = 0;
    // Chunks are counted as well: a source of empty ones would never end.
    for (let count = 0; chunks && !whole; count++) {
      const coming = (async () => chunks.next())();
      const chunk = await (patience ? Promise.race([coming.catch(() => {}), patience]) : coming);
      if (!chunk) break;
      const { done, value } = chunk;
      const isText = typeof value === 'string';
      size += (isText ? new TextEncoder().encode(value) : (value as Uint8Array | undefined))?.byteLength ?? 0;
      if (Math.max(size, count) > most) {
        if (fatal) return failed('oversize');
        break;
      }
      try {
        if (isText) text += value;
        else if (!done || decoder) {
          decoder ??= new TextDecoder('utf-8', { fatal });
          text += decoder.decode(value as Uint8Array, { stream: !done });
        }
      } catch {
        if (fatal) return ArrayBuffer.isView(value ?? NO_BYTES) ? failed('encoding') : unreadable();
        break;
      }
      whole = done;
    }
    // A decoder takes the byte order mark away; what came as text may have it.
    return { ok: true, status, headers, text: text.replace(/^\uFEFF/, '') };
  } finally {
    clearTimeout(timer);
    if (!whole) {
      cancel();
      link.abort();
    }
  }
}

/** What is known before an answer is read. Mocks may have neither a status nor headers. */
function headOf(response: Response) {
  const { status = 200, type, headers: given } = response;
  const headers = typeof given?.get === 'function' ? given : { get: () => null };
  return {
    status,
    headers,
    lost: type === 'error',
    redirected: type === 'opaqueredirect' || !status || (status >= 300 && status < 400),
    length: Number(headers.get('content-length')),
    chunks: quietly(() => chunksOf(response)),
  };
}
