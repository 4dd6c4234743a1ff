/** The longest time that a timer takes: about 24.8 days. */
export const LONGEST_MS = 2 ** 31 - 1;

/** What {@link raceDeadline} gives for work that took too long. */
export const LATE = Symbol('late');

/**
 * A timer that comes so many milliseconds late finds a loop that was busy, and timers come before the answers that arrived
 * meanwhile: it gives them so many turns of the loop to be read.
 */
const BUSY_MS = 2;
const LAST_LOOKS = 5;

/** Milliseconds of a clock that nobody can set; of the system's where a test has put something else in its place. */
export function now(): number {
  try {
    const ms: unknown = performance.now();
    if (Number.isFinite(ms)) return ms as number;
  } catch {}
  return Date.now();
}

/** Milliseconds to wait, as plugs give them. */
export function isWait(ms: unknown): ms is number {
  return typeof ms === 'number' && ms >= 0;
}

/** Why a signal has fired. Not every signal has a reason. */
export function reasonOf(signal: AbortSignal): unknown {
  try {
    if (signal.reason !== undefined) return signal.reason;
  } catch {}
  return Object.assign(new Error('The call was aborted'), { name: 'AbortError' });
}

/** Throws the reason of a signal that has fired. Not every signal has `throwIfAborted`. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/**
 * Listens to a signal, until the function that it returns is called. Signals are linked by hand and let go:
 * `AbortSignal.any` is missing in older runtimes, and leaks on signals that live long.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return ignore;
  const quietly = (method: 'addEventListener' | 'removeEventListener') => {
    try {
      signal[method]('abort', listener);
    } catch {
      // Somebody else's: there is nothing more to be had of it.
    }
  };
  quietly('addEventListener');
  return () => quietly('removeEventListener');
}

/** Two signals as one: it fires when either does. Nothing listens to it, or through it, for longer than whoever asked it to. */
export function eitherOf(
  one: AbortSignal | undefined,
  other: AbortSignal | undefined,
): AbortSignal | undefined {
  if (!one || !other || one === other) return one ?? other;
  return {
    get aborted() {
      return one.aborted || other.aborted;
    },
    get reason() {
      return (one.aborted ? one : other).reason;
    },
    addEventListener(type: 'abort', listener: () => void) {
      one.addEventListener(type, listener);
      other.addEventListener(type, listener);
    },
    removeEventListener(type: 'abort', listener: () => void) {
      one.removeEventListener(type, listener);
      other.removeEventListener(type, listener);
    },
  } as AbortSignal;
}

/**
 * What the work gives within `ms`; else {@link LATE}. Rejects as the work does, or with the reason of the signal as soon
 * as that fires.
 */
export function raceDeadline<T>(
  work: PromiseLike<T> | undefined,
  signal: AbortSignal | undefined,
  ms: number,
): Promise<T | typeof LATE> {
  return new Promise((resolve, reject) => {
    const end = now() + ms;
    let looks = 0;
    let letGo = ignore;
    const stopFor =
      <Result>(settle: (result: Result) => void) =>
      (result: Result) => {
        clearTimeout(timer);
        letGo();
        settle(result);
      };
    const onTime = () => {
      if (work && now() - end > BUSY_MS && looks++ < LAST_LOOKS) timer = setTimeout(onTime);
      else stopFor(resolve)(LATE);
    };
    const abort = () => stopFor(reject)(reasonOf(signal as AbortSignal));
    let timer = setTimeout(onTime, Math.min(Math.max(ms, 0), LONGEST_MS));
    letGo = onAbort(signal, abort);
    work?.then(stopFor(resolve), stopFor(reject));
    // The work may have aborted it as it began.
    if (signal?.aborted) abort();
  });
}

/** Waits; rejects with the signal's reason as soon as it fires. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await raceDeadline(undefined, signal, ms);
}

function ignore(): void {}
