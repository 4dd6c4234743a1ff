import type { Client } from '../client/client.ts';
import type { Content } from '../endpoint/codec.ts';
import { type Endpoint, mayRepeat, operationOf } from '../endpoint/endpoint.ts';
import {
  abortSignal,
  checkOptions,
  fields,
  type OptionRule,
  plugOrFalse,
  positive,
} from '../options/options.ts';
import type { RetryPolicy } from '../plugins/retry.ts';
import { eitherOf, LONGEST_MS, now, onAbort, reasonOf } from '../util/deadline.ts';
import { fieldsOfBody, writeContent } from '../wire/body.ts';
import { checkOutput } from '../wire/envelope.ts';
import type { RequestOptions } from '../wire/request.ts';
import { attemptUntilDone } from './attempts.ts';
import { type CallState, report, type Traces } from './call-state.ts';

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
 * import { call } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
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
  const each = checkOptions(operationOf(endpoint), options, CALL_OPTIONS);
  return perform(client, endpoint, writeContent(endpoint, input, each.extra), each);
}

/** A call whose content and options have been checked. */
export async function perform<In, Out>(
  client: Client,
  endpoint: Endpoint<In, Out, unknown>,
  content: Content,
  { retry = client.retry, totalTimeoutMs = client.totalTimeoutMs, ...options }: Omit<CallOptions, 'extra'>,
  traces: Traces = { sent: false, secret: [] },
): Promise<Out> {
  const operation = operationOf(endpoint);
  const startedAt = now();
  const signal = eitherOf(options.signal, client.signal);
  // The caller's signal is listened to once: thousands of calls may share it.
  const own = signal && new AbortController();
  const abort = () => own?.abort(reasonOf(signal as AbortSignal));
  const stopListening = onAbort(signal, abort);
  if (signal?.aborted) abort();
  const state: CallState = {
    client,
    endpoint,
    operation,
    idempotent: mayRepeat(endpoint, () => fieldsOfBody(endpoint, content), Number.POSITIVE_INFINITY),
    content,
    signal: own?.signal,
    totalTimeoutMs,
    endsAt: startedAt + Math.min(totalTimeoutMs, LONGEST_MS),
    call: client.nextCall(),
    attempts: 0,
    failures: 0,
    mayHaveRun: false,
    lostConnections: 0,
    over: false,
    secret: traces.secret,
    traces,
  };
  const sum = () => ({ attempts: state.attempts, durationMs: now() - startedAt });
  try {
    const answer = await attemptUntilDone(state, retry);
    const mismatch = checkOutput(endpoint, answer, state);
    if (mismatch && client.responses === 'throw') throw mismatch;
    report(state, { type: 'success', ...sum(), ...(mismatch && { drift: mismatch }) });
    return answer as Out;
  } catch (error) {
    // The reason of an abort is the caller's own.
    if (!signal?.aborted) {
      // Refused in the end; but an earlier one may have run.
      if (state.mayHaveRun && !state.idempotent) (error as { retryable: boolean }).retryable = false;
      const { context } = client;
      if (context !== undefined) Object.defineProperty(error, 'context', { value: context });
    }
    report(state, { type: 'failure', ...sum(), error });
    throw error;
  } finally {
    stopListening();
  }
}
