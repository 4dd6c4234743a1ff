import type { WireOutcome } from '@tim-rest/core';
import { chunksOf } from './chunks.ts';
import { failed } from './outcome.ts';
import { quietly } from './quietly.ts';

const unreadable = () => failed('unsupported', 'no readable Response');

/**
 * An answer as its outcome, with its text where the status is 200. Rejects when it breaks off. The request is aborted
 * unless all was read: nobody waits for the rest, and a clone that somebody holds would go on downloading it.
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
  let whole: boolean | undefined;
  try {
    if (link.signal.aborted) return failed('aborted');
    if (!head) return unreadable();
    const { status, headers, lost, redirected, length, chunks } = head;
    if (lost) return failed('network');
    if (redirected) return failed('redirect');
    let text = '';
    if (status !== 200) return { ok: true, status, headers, text };
    if (!chunks) return unreadable();
    if (length > maxBytes) return failed('oversize');

    let decoder: TextDecoder | undefined;
    let size = 0;
    // Chunks are counted as well: a source of empty ones would never end.
    for (let count = 0; !whole; count++) {
      const { done, value } = await chunks.next();
      const isText = typeof value === 'string';
      size += (isText ? new TextEncoder().encode(value) : (value as Uint8Array | undefined))?.byteLength ?? 0;
      if (Math.max(size, count) > maxBytes) return failed('oversize');
      try {
        if (isText) text += value;
        else if (!done || decoder) {
          decoder ??= new TextDecoder('utf-8', { fatal: true });
          text += decoder.decode(value as Uint8Array, { stream: !done });
        }
      } catch {
        return failed('encoding');
      }
      whole = done;
    }
    // A decoder takes the byte order mark away; what came as text may have it.
    return { ok: true, status, headers, text: text.replace(/^\uFEFF/, '') };
  } finally {
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
