import type { WireOutcome, WireRequest } from '@tim-rest/core';
import { forget } from './forget.ts';
import { lossOf } from './loss.ts';
import { failed } from './outcome.ts';
import type { Send } from './own-fetch.ts';
import { quietly } from './quietly.ts';
import { readAnswer } from './read-answer.ts';
import { builds, type Init, type Runtime } from './runtime.ts';

/**
 * One request from start to outcome. `send` starts it: what it throws at once means that the request could
 * not be built, what it rejects with is a loss on the way.
 */
export async function exchange(
  request: WireRequest,
  maxBytes: number,
  { cache, takesSignals }: Runtime,
  send: Send,
): Promise<WireOutcome> {
  const { href, headers, body, signal } = request;
  const left = () => quietly(() => signal?.aborted);
  if (left()) return failed('aborted');

  // Runtimes leave listeners on the signals that they are given. This one is gone with the request.
  const link = new AbortController();
  const init = (): Init => ({
    method: 'POST',
    headers: { ...headers },
    body,
    redirect: 'manual',
    ...cache,
    ...(takesSignals && { signal: link.signal }),
  });
  let abort = () => {};
  const aborted = new Promise<WireOutcome>((resolve) => {
    abort = () => {
      resolve(failed('aborted'));
      link.abort(quietly(() => signal?.reason));
    };
  });
  quietly(() => signal?.addEventListener('abort', abort));

  let answer: Promise<Response> | undefined;
  try {
    answer = send(href, init);
    const read = answer.then((response) => readAnswer(response, maxBytes, link));
    return await Promise.race([aborted, read]);
  } catch (error) {
    if (left()) return failed('aborted');
    return lossOf(error, () => answer !== undefined && builds(href(), init()));
  } finally {
    quietly(() => signal?.removeEventListener('abort', abort));
    if (answer) forget(href);
  }
}
