import { send, sign, takeTurn } from './attempt.ts';
import type { Client } from './client.ts';
import { afford, type Course, contextOf, report, timeout } from './course.ts';
import { now, sleep, within } from './deadline.ts';
import { type Endpoint, operationOf } from './endpoint.ts';
import { checkOutput } from './envelope.ts';
import { lookUp } from './errors/catalogue.ts';
import { ApiError, ChatError } from './errors/index.ts';
import { checkOptions, type OptionRule, plugOrFalse, positive } from './options.ts';
import { REQUEST_OPTIONS, type RequestOptions, writeBody } from './request.ts';
import type { RetryPolicy } from './retry.ts';

/** Options of {@link call}. For lists and batches they hold for each page or chunk. */
export interface CallOptions extends RequestOptions {
  /** Aborts the call: it rejects at once, with this signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's, in milliseconds. */
  readonly totalTimeoutMs?: number | undefined;
  /** In place of the client's. */
  readonly retry?: RetryPolicy | false | undefined;
}

export const CALL_OPTIONS: Readonly<Record<string, OptionRule>> = {
  ...REQUEST_OPTIONS,
  totalTimeoutMs: positive,
  retry: plugOrFalse,
};

/**
 * Calls one endpoint and returns the whole answer. Failures that may safely be replayed are, as the client's
 * `retry` decides; a UserSig that the service refuses as expired is signed afresh, once.
 *
 * @throws {@link InputError} when the input or an option is wrong: nothing is sent.
 * @throws {@link ApiError} when the service refuses; {@link TransportError} when no usable answer comes in time;
 * {@link ResponseError} when the answer is not what its documentation says; {@link SignerError} when there is no
 * UserSig to send; the reason of `options.signal`, whatever it is, when that fires.
 *
 * @example
 * ```ts
 * const page = await call(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 20 });
 * console.log(page.BannedAccountList, page.NextOffset);
 * ```
 */
export async function call<In, Out>(
  client: Client,
  endpoint: Endpoint<In, Out, unknown>,
  input: NoInfer<In>,
  options: CallOptions = {},
): Promise<Out> {
  const {
    signal,
    extra,
    retry = client.retry,
    totalTimeoutMs = client.totalTimeoutMs,
  } = checkOptions(operationOf(endpoint), options, CALL_OPTIONS);
  const body = writeBody(endpoint, input, extra);
  const startedAt = now();
  const endsAt = startedAt + totalTimeoutMs;
  const course: Course = { client, endpoint, body, endsAt, call: client.nextCall(), attempts: 0, lost: 0 };
  const expired = () => timeout(course, `no success within ${totalTimeoutMs} ms`, course.attempts > 0);
  const sum = () => ({ attempts: course.attempts, durationMs: now() - startedAt });
  try {
    const answer = await within(totalTimeoutMs, signal, expired, (signal) => pursue(course, retry, signal));
    const drift = checkOutput(endpoint, answer, contextOf(course));
    if (drift && client.responses === 'throw') throw drift;
    report(course, { type: 'success', ...sum(), ...(drift && { drift }) });
    return answer as Out;
  } catch (error) {
    report(course, { type: 'failure', ...sum(), error });
    throw error;
  }
}

/** Attempts until one succeeds, or fails for good. */
async function pursue(
  course: Course,
  retry: RetryPolicy | false,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  let userSig = '';
  let stale: ChatError | undefined;
  let signedAfresh = false;
  for (;;) {
    const next = await sign(course, signal, stale !== undefined).catch((error) => {
      throw signal.aborted ? error : (stale ?? error);
    });
    if (stale) {
      if (next === userSig) throw stale;
      report(course, { type: 'retry', attempt: course.attempts, error: stale, ms: 0 });
      stale = undefined;
      signedAfresh = true;
    }
    userSig = next;
    await takeTurn(course, signal);
    try {
      return await send(course, signal, userSig);
    } catch (error) {
      if (signal.aborted || !(error instanceof ChatError)) throw error;
      course.last = error;
      if (isStale(error) && !signedAfresh) {
        stale = error;
        continue;
      }
      const ms = retry && error.retryable ? askPolicy(retry, error, course.attempts) : undefined;
      if (ms === undefined) throw error;
      afford(course, ms);
      report(course, { type: 'retry', attempt: course.attempts, error, ms });
      if (ms > 0) await sleep(ms, signal);
    }
  }
}

/** Refused because the UserSig is out of date: a fresh one may do. */
function isStale(error: ChatError): boolean {
  return error instanceof ApiError && lookUp(error.errorCode).replay === 'stale';
}

/** A policy that throws, or answers nonsense, ends the call with the error that it was asked about. */
function askPolicy(retry: RetryPolicy, error: ChatError, attempt: number): number | undefined {
  try {
    const ms: unknown = retry({ error, attempt });
    if (ms instanceof Promise) ms.catch(() => {});
    return typeof ms === 'number' && ms >= 0 ? ms : undefined;
  } catch {
    return undefined;
  }
}
