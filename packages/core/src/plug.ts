import { type Course, timeout } from './course.ts';
import { heed, LATE, now, race } from './deadline.ts';
import type { ChatError } from './errors/index.ts';

/** What it means when a function of the caller's gives no answer. What it throws is dropped: who knows what is in it. */
export interface Plug<T> {
  /** The answer, where it is one. */
  readonly read: (answer: never) => T | undefined;
  /** @param atOnce - It threw, and gave no promise. */
  readonly failed: (course: Course, words: string, thrown?: unknown, atOnce?: boolean) => ChatError;
  /** What it answered is none of the answers that it may give. */
  readonly invalid: (course: Course) => ChatError;
  /** It took too long, where that is another failure: a request may be out. */
  readonly late?: (course: Course, within: string) => ChatError;
}

/** The answer of a plug, within `ms` and the call's own clock. One that answers at once costs no timer. */
export function ask<T>(
  course: Course,
  plug: Plug<T>,
  ms: number,
  question: (signal: AbortSignal) => unknown,
): T | Promise<T> {
  const { signal, endsAt } = course;
  heed(signal);
  const begun = now();
  const end = Math.min(endsAt, begun + ms);
  if (end <= begun) throw expire(course);
  const inner = new AbortController();
  let answer: unknown;
  try {
    answer = question(inner.signal);
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function') {
      // A promise whose own `then` was patched would otherwise be taken as it is.
      const patched = Object.hasOwn(answer as object, 'then');
      const work = patched ? new Promise((resolve) => resolve(answer)) : Promise.resolve(answer);
      return hear(course, plug, ms, work, inner, end);
    }
  } catch (thrown) {
    // The plug may have aborted.
    heed(signal);
    throw plug.failed(course, 'threw', thrown, true);
  }
  heed(signal);
  return read(course, plug, answer);
}

async function hear<T>(
  course: Course,
  plug: Plug<T>,
  ms: number,
  work: Promise<unknown>,
  inner: AbortController,
  end: number,
): Promise<T> {
  let answer: unknown;
  try {
    answer = await race(work, course.signal, end - now());
  } catch (thrown) {
    inner.abort(thrown);
    heed(course.signal);
    throw plug.failed(course, 'threw', thrown);
  }
  if (answer !== LATE) return read(course, plug, answer);
  // Made here, and not in the timer, so that its stack leads to the caller.
  const within = `within ${ms} ms`;
  const error =
    end === course.endsAt
      ? expire(course, Boolean(plug.late))
      : (plug.late?.(course, within) ?? plug.failed(course, `gave no answer ${within}`));
  inner.abort(error);
  throw error;
}

function read<T>(course: Course, plug: Plug<T>, answer: unknown): T {
  let found: T | undefined;
  try {
    found = plug.read(answer as never);
  } catch {
    // A getter or a proxy threw.
  }
  if (found === undefined) throw plug.invalid(course);
  return found;
}

/** The call's own clock has run out. */
function expire(course: Course, sent?: boolean): ChatError {
  course.over = true;
  return timeout(course, `no success within ${course.totalTimeoutMs} ms`, sent);
}
