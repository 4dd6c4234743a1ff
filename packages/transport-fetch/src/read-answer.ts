import type { WireOutcome } from '@tim-rest/core';
import { failed } from './outcome.ts';

/** The text of an answer, up to `maxBytes` after decompression. Rejects when the answer breaks off. */
export async function readAnswer(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<WireOutcome> {
  const { status, type, headers = new Headers() } = response;
  // An empty answer has no stream, and a simple mock's has none.
  const stream = response.body?.getReader
    ? response.body
    : new Blob([await (response.arrayBuffer ?? response.text).call(response)]).stream();
  const reader = stream.getReader();
  // Not awaited: a source may never answer. The signal is this request's own, and takes the listener along.
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  try {
    if (signal.aborted) return failed('aborted');
    if (type === 'opaqueredirect' || !status || (status >= 300 && status < 400)) return failed('redirect');
    if (Number(headers.get('content-length')) > maxBytes) return failed('oversize');

    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      size += value?.byteLength ?? 0;
      if (size > maxBytes) return failed('oversize');
      try {
        text += decoder.decode(value, { stream: !done });
      } catch {
        return failed('encoding');
      }
      if (done) return { ok: true, status, headers, text };
    }
  } finally {
    cancel();
  }
}
