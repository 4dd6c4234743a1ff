/** The longest time that a timer takes: about 24.8 days. */
export const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds of a clock that nobody can set. */
export const now = (): number => performance.now();

/** Milliseconds to wait, as plugs give them. */
export function isWait(ms: unknown): ms is number {
  return typeof ms === 'number' && ms >= 0;
}

/** Why a signal has fired. Not every signal has a reason. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason === undefined
    ? Object.assign(new Error('The call was aborted'), { name: 'AbortError' })
    : signal.reason;
}

/** Throws the reason of a signal that has fired. Not every signal has `throwIfAborted`. */
export function heed(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/**
 * Listens to a signal, until the function that it returns is called. Signals are linked by hand and let go:
 * `AbortSignal.any` is missing in older runtimes, and leaks on signals that live long.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  const quietly = (method: 'addEventListener' | 'removeEventListener') => {
    try {
      signal?.[method]('abort', listener);
    } catch {
      // Somebody else's: there is nothing more to be had of it.
    }
  };
  quietly('addEventListener');
  return () => quietly('removeEventListener');
}

/**
 * The work, until `ms` have passed (the promise rejects with what `expired` makes, or resolves where that is nothing)
 * or `outer` fires (it rejects with the reason of `outer`). In both of the latter cases `inner` is aborted: the work's
 * own signal. Signals are linked by hand and let go: `AbortSignal.any` is missing in older runtimes, and leaks on
 * signals that live long.
 *
 * @param work - Must not reject.
 */
export function race<T>(
  work: PromiseLike<T>,
  inner: AbortController,
  outer: AbortSignal | undefined,
  ms: number,
  expired: () => unknown,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const letGo = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
    };
    const stop = (reason: unknown) => {
      letGo();
      if (reason === undefined) resolve(reason as T);
      else reject(reason);
      inner.abort(reason);
    };
    const onAbort = () => stop(outer?.reason);
    const timer = setTimeout(() => stop(expired()), Math.min(ms, LONGEST_MS));
    outer?.addEventListener('abort', onAbort);
    // After a stop this changes nothing any more.
    work.then((answer) => {
      letGo();
      resolve(answer);
    });
    // The work may have aborted it as it began.
    if (outer?.aborted) onAbort();
  });
}

/** Waits; rejects with the signal's reason as soon as it fires. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const nothing = () => {};
  return race(new Promise(nothing), new AbortController(), signal, ms, nothing);
}
