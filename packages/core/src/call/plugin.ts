import type { ChatError } from '../errors/index.ts';
import { LATE, now, raceDeadline, throwIfAborted } from '../util/deadline.ts';
import { type CallState, timeout } from './call-state.ts';

/** What it means when a function of the caller's gives no answer. What it throws is dropped: who knows what is in it. */
export interface PluginContract<T> {
  /** The answer, where it is one. */
  read(answer: unknown): T | undefined;
  /** @param atOnce - It threw, and gave no promise. */
  readonly failed: (state: CallState, words: string, thrown?: unknown, atOnce?: boolean) => ChatError;
  /** What it answered is none of the answers that it may give. */
  readonly invalid: (state: CallState) => ChatError;
  /** While it is asked a request may be out, so that to be late is a failure of its own. */
  readonly sends?: boolean;
}

/** What a plug answers, within `ms` and the call's own clock. One that answers at once costs no timer. */
export function askPlugin<T>(
  state: CallState,
  contract: PluginContract<T>,
  ms: number,
  question: (signal: AbortSignal) => unknown,
): T | Promise<T> {
  const { signal, endsAt } = state;
  throwIfAborted(signal);
  const begun = now();
  const end = Math.min(endsAt, begun + ms);
  if (end <= begun) throw totalTimeout(state);
  const inner = new AbortController();
  /** What a promise of the plug brings, in time. */
  const wait = async (work: Promise<unknown>): Promise<T> => {
    let answer: unknown;
    try {
      answer = await raceDeadline(work, signal, end - now());
    } catch (thrown) {
      inner.abort(thrown);
      throwIfAborted(signal);
      throw contract.failed(state, 'threw', thrown);
    }
    if (answer !== LATE) return readAnswer(state, contract, answer);
    // Made here, and not in the timer, so that its stack leads to the caller.
    const within = `within ${ms} ms`;
    let error: ChatError;
    if (end === endsAt) error = totalTimeout(state, contract.sends);
    else if (contract.sends) error = timeout(state, `no answer ${within}`, true);
    else error = contract.failed(state, `gave no answer ${within}`);
    inner.abort(error);
    throw error;
  };
  let answer: unknown;
  try {
    answer = question(inner.signal);
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function') {
      // `Promise.resolve` would take one whose own `then` was patched as it is.
      const work = new Promise<unknown>((resolve) => resolve(answer));
      return wait(work);
    }
  } catch (thrown) {
    // The plug may have aborted.
    throwIfAborted(signal);
    throw contract.failed(state, 'threw', thrown, true);
  }
  throwIfAborted(signal);
  return readAnswer(state, contract, answer);
}

function readAnswer<T>(state: CallState, contract: PluginContract<T>, answer: unknown): T {
  let found: T | undefined;
  try {
    found = contract.read(answer);
  } catch {
    // A getter or a proxy threw.
  }
  if (found === undefined) throw contract.invalid(state);
  return found;
}

/** The call's own clock has run out. */
function totalTimeout(state: CallState, sent?: boolean): ChatError {
  state.over = true;
  return timeout(state, `no success within ${state.totalTimeoutMs} ms`, sent);
}
