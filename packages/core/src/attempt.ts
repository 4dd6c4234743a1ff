import { afford, type Course, contextOf, report, timeout } from './course.ts';
import { now, sleep, within } from './deadline.ts';
import { operationOf } from './endpoint.ts';
import { readEnvelope } from './envelope.ts';
import { type ChatError, InputError, SignerError } from './errors/index.ts';
import { isLost, lost } from './errors/lost.ts';
import { redact } from './redact.ts';
import { isUserSig, wireRequest } from './request.ts';
import type { Transport, WireOutcome, WireRequest } from './wire.ts';

/** Asks a plug, for as long as an attempt may take. What it throws is dropped: nobody knows what is in it. */
async function ask<T>(
  course: Course,
  signal: AbortSignal,
  plug: 'signer' | 'limiter',
  question: (signal: AbortSignal) => T | Promise<T>,
  broken: () => ChatError,
): Promise<T> {
  const ms = course.client.attemptTimeoutMs;
  let slow: ChatError | undefined;
  const expired = () => {
    slow = timeout(course, `the ${plug} gave no answer within ${ms} ms`);
    return slow;
  };
  try {
    return await within(ms, signal, expired, question);
  } catch (error) {
    throw signal.aborted || (slow && error === slow) ? error : broken();
  }
}

/** A UserSig, fresh when the last one was `rejected`. */
export async function sign(course: Course, signal: AbortSignal, rejected: boolean): Promise<string> {
  const { sdkAppId, identifier, signer } = course.client;
  const at = contextOf(course);
  const value: unknown = await ask(
    course,
    signal,
    'signer',
    async (signal) => (await signer({ sdkAppId, identifier, rejected, signal }))?.value,
    () => new SignerError('the signer threw', at),
  );
  if (!isUserSig(value))
    throw new SignerError('the signer gave no UserSig, which is printable ASCII without spaces', at);
  return value;
}

/** Waits for as long as the limiter says. */
export async function takeTurn(course: Course, signal: AbortSignal): Promise<void> {
  const { limiter, sdkAppId } = course.client;
  if (!limiter) return;
  const { quota } = course.endpoint;
  const operation = operationOf(course.endpoint);
  const broken = () =>
    new InputError(operation, [{ path: 'limiter', expected: 'milliseconds to wait' }], course.attempts);
  const ms = await ask(
    course,
    signal,
    'limiter',
    (signal) => limiter({ operation, quota, sdkAppId, maxWaitMs: course.endsAt - now(), signal }),
    broken,
  );
  if (typeof ms !== 'number' || !(ms >= 0)) throw broken();
  if (ms === 0) return;
  afford(course, ms);
  report(course, { type: 'wait', ms });
  await sleep(ms, signal);
}

const ABORTED: WireOutcome = { ok: false, reason: 'aborted' };

/** Sends one request, and reads the envelope of its answer. */
export async function send(
  course: Course,
  signal: AbortSignal,
  userSig: string,
): Promise<Record<string, unknown>> {
  const { client, endpoint, body } = course;
  const { sdkAppId, identifier, attemptTimeoutMs } = client;
  const origin = (course.lost % 2 && client.backupOrigin) || client.origin;
  const random = Math.floor(Math.random() * 2 ** 32);
  course.attempts += 1;
  const at = contextOf(course);
  const slow = () => timeout(course, `no answer within ${attemptTimeoutMs} ms`, true);
  const outcome = await within(attemptTimeoutMs, signal, slow, (signal) => {
    const request = wireRequest(endpoint, body, { origin, sdkAppId, identifier, userSig, random }, signal);
    report(course, { type: 'attempt', attempt: course.attempts, label: request.label });
    // An observer may have aborted.
    return signal.aborted ? ABORTED : move(client.transport, request);
  });
  if (outcome.ok) return readEnvelope(outcome, at, userSig);
  if (outcome.reason === 'network') course.lost += 1;
  throw lost(outcome.reason, at, redact(outcome.detail ?? '', userSig));
}

/** Whatever a transport does, an outcome: each field of it read once, since reading may throw. */
async function move(transport: Transport, request: WireRequest): Promise<WireOutcome> {
  try {
    const outcome = await transport(request);
    if (outcome.ok) {
      const { status, headers, text } = outcome;
      if (Number.isInteger(status) && typeof text === 'string') return { ok: true, status, headers, text };
    } else {
      const { reason, detail } = outcome;
      if (isLost(reason)) return { ok: false, reason, ...(typeof detail === 'string' && { detail }) };
    }
  } catch {}
  return { ok: false, reason: 'network' };
}
