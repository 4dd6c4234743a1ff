import { send, sign, takeTurn } from './attempt.ts';
import { writeBody } from './body.ts';
import type { Client } from './client.ts';
import { type Course, pause, report } from './course.ts';
import { heed, isWait, LONGEST_MS, now, onAbort, reasonOf } from './deadline.ts';
import { type Endpoint, operationOf } from './endpoint.ts';
import { checkOutput } from './envelope.ts';
import { lookUp } from './errors/catalogue.ts';
import type { ApiError, ChatError } from './errors/index.ts';
import { hush } from './observe.ts';
import { abortSignal, checkOptions, fields, type OptionRule, plugOrFalse, positive } from './options.ts';
import type { RequestOptions } from './request.ts';
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
  signal: abortSignal,
  extra: fields,
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
 * UserSig to send; {@link LimiterError} when the limiter does not say whether to send; the reason of `options.signal`,
 * whatever it is, when that fires.
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
  const { extra, ...each } = checkOptions(operationOf(endpoint), options, CALL_OPTIONS);
  return perform(client, endpoint, writeBody(endpoint, input, extra), each);
}

/** A call whose body and options have been checked. */
export async function perform<In, Out>(
  client: Client,
  endpoint: Endpoint<In, Out, unknown>,
  body: string,
  { signal, retry = client.retry, totalTimeoutMs = client.totalTimeoutMs }: Omit<CallOptions, 'extra'>,
  traces: Course['traces'] = { sent: false },
): Promise<Out> {
  const operation = operationOf(endpoint);
  const startedAt = now();
  // The caller's signal is listened to once: thousands of calls may share it.
  const leaving = signal && new AbortController();
  const leave = () => leaving?.abort(reasonOf(signal as AbortSignal));
  const letGo = onAbort(signal, leave);
  if (signal?.aborted) leave();
  const course: Course = {
    client,
    endpoint,
    operation,
    idempotent: endpoint.idempotent,
    body,
    signal: leaving?.signal,
    totalTimeoutMs,
    endsAt: startedAt + Math.min(totalTimeoutMs, LONGEST_MS),
    call: client.nextCall(),
    attempts: 0,
    failures: 0,
    lost: 0,
    over: false,
    secret: undefined,
    traces,
  };
  const sum = () => ({ attempts: course.attempts, durationMs: now() - startedAt });
  try {
    const answer = await pursue(course, retry);
    const drift = checkOutput(endpoint, answer, course);
    if (drift && client.responses === 'throw') throw drift;
    report(course, { type: 'success', ...sum(), ...(drift && { drift }) });
    return answer as Out;
  } catch (error) {
    report(course, { type: 'failure', ...sum(), error });
    throw error;
  } finally {
    letGo();
  }
}

/** Attempts until one succeeds, or fails for good. */
async function pursue(course: Course, retry: RetryPolicy | false): Promise<Record<string, unknown>> {
  let userSig: string | undefined;
  let renewed = false;
  for (;;) {
    try {
      userSig ??= await sign(course, false);
      const turn = takeTurn(course);
      if (turn) await turn;
      return await send(course, userSig);
    } catch (thrown) {
      heed(course.signal);
      const error = thrown as ChatError;
      if (course.over) throw error;
      course.last = error;
      course.failures += 1;
      if (error.category === 'network' || error.category === 'timeout') course.lost += 1;
      const stale: boolean = !renewed && isStale(error);
      const fresh = stale ? await renew(course, retry) : undefined;
      const ms = stale ? 0 : askPolicy(retry, error, course.failures);
      heed(course.signal);
      if ((stale && (!fresh || fresh === userSig)) || !isWait(ms)) throw error;
      await pause(course, { type: 'retry', attempt: course.failures, error, ms });
      renewed ||= stale;
      userSig = fresh;
    }
  }
}

/**
 * A fresh UserSig, asked for as the policy says; where there is none, the refusal of the last one stands. A signer that
 * hangs has had its time.
 */
async function renew(course: Course, retry: RetryPolicy | false): Promise<string | undefined> {
  for (;;) {
    const begun = now();
    try {
      return await sign(course, true);
    } catch (thrown) {
      heed(course.signal);
      const error = thrown as ChatError;
      if (course.over) throw error;
      course.failures += 1;
      const hung = now() - begun >= course.client.attemptTimeoutMs;
      const ms = hung ? undefined : askPolicy(retry, error, course.failures);
      if (!isWait(ms)) return undefined;
      await pause(course, { type: 'retry', attempt: course.failures, error, ms });
    }
  }
}

/** Refused because of the UserSig: a fresh one may do. */
function isStale(error: ChatError): boolean {
  return lookUp((error as ApiError).errorCode).replay === 'stale';
}

/** A policy that throws, or answers nonsense, ends the call with the error that it was asked about. */
function askPolicy(retry: RetryPolicy | false, error: ChatError, attempt: number): unknown {
  if (!retry || !error.retryable) return undefined;
  try {
    const ms: unknown = retry({ error, attempt });
    hush(ms);
    return ms;
  } catch {
    return undefined;
  }
}
