import type { WireOutcome, WireRequest } from '@tim-rest/core';
import { failed } from './outcome.ts';
import { readAnswer } from './read-answer.ts';

/** What a carrier is given, besides the URL. With more than this, some runtime refuses. */
export interface Init {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

/**
 * One request from start to outcome. `send` starts it: what it throws at once means that the request could
 * not be built, what it rejects with is a loss on the way.
 */
export async function exchange(
  request: WireRequest,
  maxBytes: number,
  send: (init: Init) => Promise<Response>,
): Promise<WireOutcome> {
  const { headers, body, signal } = request;
  if (signal?.aborted) return failed('aborted');

  // Runtimes leave listeners on the signals that they are given. This one is gone with the request.
  const link = new AbortController();
  const init: Init = { method: 'POST', headers, body, redirect: 'manual', signal: link.signal };
  let abort = () => {};
  const aborted = new Promise<WireOutcome>((resolve) => {
    abort = () => {
      resolve(failed('aborted'));
      link.abort(signal?.reason);
    };
  });
  signal?.addEventListener('abort', abort);

  let answer: Promise<Response> | undefined;
  try {
    answer = send(init);
    const read = answer.then((response) => readAnswer(response, maxBytes, init.signal));
    return await Promise.race([aborted, read]);
  } catch (error) {
    if (signal?.aborted) return failed('aborted');
    try {
      // A TypeError of `fetch` means a lost connection, or a request that it could not build: try that again.
      if (!answer || !new Request(request.href(), init)) throw error;
    } catch {
      return failed('unsupported');
    }
    return { ...failed('network'), ...systemCode(error) };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** A code like ECONNRESET: the one part of an error that cannot hold the URL. ky wraps errors once more. */
// biome-ignore lint/suspicious/noExplicitAny: anything can be thrown
function systemCode(error: any): { detail?: string } {
  const codes = [error?.code, error?.cause?.code, error?.cause?.cause?.code];
  const detail = codes.find((code) => /^[A-Z][A-Z0-9_]{2,40}$/.test(code));
  return detail ? { detail } : {};
}
