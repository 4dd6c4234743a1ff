/** The longest time that a timer takes: about 24.8 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds of a clock that nobody can set. */
export const now = (): number => performance.now();

/** Milliseconds to wait, as plugs give them. */
export function isWait(ms: unknown): ms is number {
  return typeof ms === 'number' && ms >= 0;
}

/**
 * Runs `work` until it settles, `ms` have passed (the promise rejects with what `expired` makes, or resolves where that
 * is nothing) or `outer` fires (it rejects with the reason of `outer`), whichever is first. The work's signal fires in
 * both of the latter cases. Signals are linked by hand and let go: `AbortSignal.any` is missing in older runtimes, and
 * leaks on signals that live long.
 */
export function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  expired: () => unknown,
  work: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (outer?.aborted) return reject(outer.reason);
    const inner = new AbortController();
    const stop = (reason: unknown) => {
      letGo();
      if (reason === undefined) resolve(reason as T);
      else reject(reason);
      inner.abort(reason);
    };
    const onAbort = () => stop(outer?.reason);
    const timer = setTimeout(() => stop(expired()), Math.min(ms, LONGEST_MS));
    outer?.addEventListener('abort', onAbort);
    const letGo = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
    };
    // Settling twice is harmless: what comes after a stop is swallowed.
    new Promise<T>((settle) => settle(work(inner.signal))).then(resolve, reject).then(letGo);
  });
}

/** Waits; rejects with the signal's reason as soon as it fires. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  const nothing = () => {};
  return within(ms, signal, nothing, () => new Promise(nothing));
}
