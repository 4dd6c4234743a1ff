import { LimiterError, SignerError, TransportError } from '../errors/index.ts';
import { isTransportFailure, transportFailure } from '../errors/transport-failure.ts';
import type { Limit } from '../plugins/limiter.ts';
import type { WireOutcome } from '../plugins/transport.ts';
import { isWait, now, throwIfAborted } from '../util/deadline.ts';
import { fieldsOfBody } from '../wire/body.ts';
import { readEnvelope } from '../wire/envelope.ts';
import { isUserSig, wireRequest } from '../wire/signed-request.ts';
import { type CallState, pause, report } from './call-state.ts';
import { askPlugin, type PluginContract } from './plugin.ts';

/** A limiter that thinks longer than this, in milliseconds, is out of order. */
const LIMITER_TIMEOUT_MS = 2000;

const SIGNER: PluginContract<string> = {
  read: ({ value }: { value: unknown }) => (isUserSig(value) ? value : undefined),
  failed: (state, words) => new SignerError(`the signer ${words}`, state),
  invalid: (state) =>
    new SignerError('the signer gave no UserSig of printable ASCII without spaces', state, 'signer.invalid'),
};

const LIMITER: PluginContract<number> = {
  read: (ms) => (isWait(ms) ? ms : undefined),
  failed: (state, words) => new LimiterError(`the limiter ${words}`, state, 'limiter.failed'),
  invalid: (state) => new LimiterError('the limiter gave no milliseconds to wait', state, 'limiter.invalid'),
};

const TRANSPORT: PluginContract<WireOutcome> = {
  read: outcomeOf,
  // What it throws may be a lost connection: but no connection throws these, before it gives a promise.
  failed: (state, words, thrown, atOnce) =>
    atOnce && isMistake(thrown)
      ? TRANSPORT.invalid(state)
      : transportFailure('network', state, { words: `the transport ${words}` }),
  invalid: (state) =>
    new TransportError('the transport gave no outcome', state, { code: 'transport.invalid' }),
  sends: true,
};

/** A UserSig, fresh when the last one was `rejected`. */
export async function sign(state: CallState, rejected: boolean): Promise<string> {
  const { sdkAppId, identifier, signer, attemptTimeoutMs } = state.client;
  return askPlugin(state, SIGNER, attemptTimeoutMs, (signal) =>
    signer({ sdkAppId, identifier, rejected, signal }),
  );
}

/** Waits until the limiter lets the request go. Nothing, where that is at once: it is to follow in the same step. */
export function takeTurn(state: CallState): Promise<void> | undefined {
  const { client, endpoint, operation, content, endsAt } = state;
  const { limiter, sdkAppId, attemptTimeoutMs } = client;
  if (!limiter) return undefined;
  const { quota, limits } = endpoint;
  const ticket = Math.random();
  let known: readonly Limit[] | undefined;
  const begun = now();
  const mayGo = (time = begun) =>
    askPlugin(state, LIMITER, Math.min(attemptTimeoutMs, LIMITER_TIMEOUT_MS), (signal) => {
      known ??= limits?.(fieldsOfBody(endpoint, content));
      return limiter({
        operation,
        quota,
        limits: known,
        sdkAppId,
        ticket,
        waitedMs: time - begun,
        maxWaitMs: endsAt - time,
        signal,
      });
    });
  const wait = async (answer: number | Promise<number>) => {
    for (let ms = await answer; ms; ms = await mayGo(now())) await pause(state, { type: 'wait', ms });
  };
  const answer = mayGo();
  return answer === 0 ? undefined : wait(answer);
}

/** Sends one request, and reads the envelope of its answer. */
export async function send(state: CallState, userSig: string): Promise<Record<string, unknown>> {
  const { client, endpoint, operation, content } = state;
  const { sdkAppId, identifier, attemptTimeoutMs } = client;
  const origin = (state.lostConnections % 2 && client.backupOrigin) || client.origin;
  const random = Math.floor(Math.random() * 2 ** 32);
  if (!state.secret.includes(userSig)) state.secret.push(userSig);
  const outcome = await askPlugin(state, TRANSPORT, attemptTimeoutMs, (signal) => {
    state.attempts += 1;
    const request = wireRequest(
      operation,
      content,
      { origin, sdkAppId, identifier, userSig, random },
      signal,
    );
    report(state, { type: 'attempt', attempt: state.attempts, label: request.label });
    // An observer may have aborted.
    throwIfAborted(state.signal);
    state.traces.sent = true;
    state.firstSentAt ??= now();
    return client.transport(request);
  });
  if (outcome.ok) return readEnvelope(outcome, state, endpoint.codec);
  throw transportFailure(outcome.reason, state, { detail: outcome.detail, digest: outcome.digest });
}

/** An outcome of the documented form: each field of it read once, since reading may throw. */
function outcomeOf(given: Partial<Record<keyof Outcome, unknown>>): WireOutcome | undefined {
  const { ok, status, headers, text, reason, detail, digest } = given;
  if (!ok) {
    if (!isTransportFailure(reason)) return undefined;
    return { ok: false, reason, detail: textOf(detail), digest: textOf(digest) };
  }
  if (!Number.isSafeInteger(status) || typeof text !== 'string') return undefined;
  return { ok: true, status: status as number, headers: headers as Outcome['headers'], text };
}

type Outcome = Extract<WireOutcome, { ok: true }> & Omit<Extract<WireOutcome, { ok: false }>, 'ok'>;

/** A text; of anything else, nothing. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What a program throws that is wrong in itself. By name, since it may be another realm's. */
function isMistake(thrown: unknown): boolean {
  try {
    return /^(Type|Reference)Error$/.test((thrown as Error).name);
  } catch {
    return false;
  }
}
