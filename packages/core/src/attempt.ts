import { type Course, pause, report, timeout } from './course.ts';
import { isWait, now, within } from './deadline.ts';
import { readEnvelope } from './envelope.ts';
import { type ChatError, InputError, SignerError } from './errors/index.ts';
import { isLost, type Lost, lost } from './errors/lost.ts';
import { redact } from './redact.ts';
import { isUserSig, type Transport, type WireOutcome, type WireRequest, wireRequest } from './wire.ts';

/**
 * Asks a plug, for as long as an attempt may take. One that throws, or gives no such answer, is `broken`; what it threw
 * is dropped, since nobody knows what is in it.
 */
function ask<T>(
  course: Course,
  signal: AbortSignal,
  plug: 'signer' | 'limiter',
  question: (signal: AbortSignal) => unknown,
  holds: (answer: unknown) => answer is T,
  broken: () => ChatError,
): Promise<T> {
  const ms = course.client.attemptTimeoutMs;
  const slow = () => timeout(course, `the ${plug} gave no answer within ${ms} ms`);
  return within(ms, signal, slow, async (signal) => {
    let answer: unknown;
    try {
      answer = await question(signal);
    } catch {}
    if (!holds(answer)) throw broken();
    return answer;
  });
}

/** A UserSig, fresh when the last one was `rejected`. */
export function sign(course: Course, signal: AbortSignal, rejected: boolean): Promise<string> {
  const { sdkAppId, identifier, signer } = course.client;
  return ask(
    course,
    signal,
    'signer',
    async (signal) => (await signer({ sdkAppId, identifier, rejected, signal })).value,
    isUserSig,
    () => new SignerError('the signer threw, or gave no UserSig of printable ASCII without spaces', course),
  );
}

/** Waits for as long as the limiter says. */
export async function takeTurn(course: Course, signal: AbortSignal): Promise<void> {
  const { client, endpoint, operation, endsAt, attempts } = course;
  const { limiter, sdkAppId } = client;
  if (!limiter) return;
  const { quota } = endpoint;
  const ms = await ask(
    course,
    signal,
    'limiter',
    (signal) => limiter({ operation, quota, sdkAppId, maxWaitMs: endsAt - now(), signal }),
    isWait,
    () => new InputError(operation, [{ path: 'limiter', expected: 'milliseconds to wait' }], attempts),
  );
  if (ms) await pause(course, signal, { type: 'wait', ms });
}

const LOST: WireOutcome = { ok: false, reason: 'network' };

/** Sends one request, and reads the envelope of its answer. */
export async function send(
  course: Course,
  signal: AbortSignal,
  userSig: string,
): Promise<Record<string, unknown>> {
  const { client, operation, body } = course;
  const { sdkAppId, identifier, attemptTimeoutMs: ms } = client;
  const origin = (course.lost % 2 && client.backupOrigin) || client.origin;
  const random = Math.floor(Math.random() * 2 ** 32);
  course.attempts += 1;
  const slow = () => timeout(course, `no answer within ${ms} ms`, true);
  const outcome = await within(ms, signal, slow, (signal) => {
    const request = wireRequest(operation, body, { origin, sdkAppId, identifier, userSig, random }, signal);
    report(course, { type: 'attempt', attempt: course.attempts, label: request.label });
    // An observer may have aborted.
    return signal.aborted ? LOST : move(client.transport, request);
  });
  if (outcome.ok) return readEnvelope(outcome, course, userSig);
  if (outcome.reason === 'network') course.lost += 1;
  throw lost(outcome.reason as Lost, course, redact(outcome.detail ?? '', userSig));
}

/** Whatever a transport does, an outcome: each field of it read once, since reading may throw. */
async function move(transport: Transport, request: WireRequest): Promise<WireOutcome> {
  try {
    const { ok, status, headers, text, reason, detail } = (await transport(request)) as unknown as Record<
      string,
      never
    >;
    if (ok ? Number.isInteger(status) && typeof text === 'string' : isLost(reason))
      return { ok, status, headers, text, reason, detail: typeof detail === 'string' ? detail : '' } as never;
  } catch {}
  return LOST;
}
