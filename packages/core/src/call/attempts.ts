import type { ChatError } from '../errors/index.ts';
import type { RetryPolicy } from '../plugins/retry.ts';
import { isWait, now, throwIfAborted } from '../util/deadline.ts';
import { ignoreRejection } from '../util/listener.ts';
import { send, sign, takeTurn } from './attempt.ts';
import { type CallState, mayGoAgain, pause } from './call-state.ts';

/** A timer may fire so many milliseconds before its time, as {@link now} has it. */
const EARLY_MS = 5;

/** Attempts until one succeeds, or fails for good. */
export async function attemptUntilDone(
  state: CallState,
  retry: RetryPolicy | false,
): Promise<Record<string, unknown>> {
  let userSig: string | undefined;
  let renewed = false;
  for (;;) {
    try {
      userSig ??= await sign(state, false);
      const turn = takeTurn(state);
      if (turn) await turn;
      checkWindow(state);
      return await send(state, userSig);
    } catch (thrown) {
      const error = countFailure(state, thrown);
      state.last = error;
      state.mayHaveRun ||= error.replay === 'ambiguous';
      if (error.category === 'network' || error.category === 'timeout') state.lostConnections += 1;
      const stale: boolean = !renewed && error.replay === 'stale';
      const fresh = stale ? await signAfresh(state, retry) : undefined;
      if (stale && (!fresh || fresh === userSig)) throw error;
      const ms = stale ? 0 : retryDelayOf(state, retry, error);
      if (!(await waitToRetry(state, error, ms))) throw error;
      renewed ||= stale;
      userSig = fresh;
    }
  }
}

/**
 * A fresh UserSig, asked for as the policy says; where there is none, the refusal of the last one stands. A signer that
 * hangs has had its time.
 */
async function signAfresh(state: CallState, retry: RetryPolicy | false): Promise<string | undefined> {
  for (;;) {
    const begun = now();
    try {
      return await sign(state, true);
    } catch (thrown) {
      const error = countFailure(state, thrown);
      const hung = now() - begun >= state.client.attemptTimeoutMs - EARLY_MS;
      const ms = hung ? undefined : retryDelayOf(state, retry, error);
      if (!(await waitToRetry(state, error, ms))) return undefined;
    }
  }
}

/** The failure, counted, where it is one after which a call may go on. */
function countFailure(state: CallState, thrown: unknown): ChatError {
  throwIfAborted(state.signal);
  if (state.over) throw thrown;
  state.failures += 1;
  return thrown as ChatError;
}

/** Waits for so long, and tells of it; `false` where that is no wait, but the end. */
async function waitToRetry(state: CallState, error: ChatError, ms: unknown): Promise<boolean> {
  throwIfAborted(state.signal);
  if (!isWait(ms) || !mayGoAgain(state, ms)) return false;
  await pause(state, { type: 'retry', attempt: state.failures, error, ms });
  return true;
}

/** The limiter may have held a request back for longer than two of it are as good as one. */
function checkWindow(state: CallState): void {
  if (mayGoAgain(state, 0)) return;
  state.over = true;
  throw state.last;
}

/** A policy that throws, or answers nonsense, ends the call with the error that it was asked about. */
function retryDelayOf(state: CallState, retry: RetryPolicy | false, error: ChatError): unknown {
  const again = error.replay === 'refused' || error.replay === 'ambiguous';
  if (!retry || !again || !mayGoAgain(state, 0)) return undefined;
  try {
    const ms: unknown = retry({ error, attempt: state.failures });
    ignoreRejection(ms);
    return ms;
  } catch {
    return undefined;
  }
}
