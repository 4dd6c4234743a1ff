import { type Course, pause, report, timeout } from './course.ts';
import { heed, isWait, now, race } from './deadline.ts';
import { readEnvelope } from './envelope.ts';
import { InputError } from './errors/index.ts';
import { isLost, type Lost, lost } from './errors/lost.ts';
import { redact } from './redact.ts';
import { isUserSig, type WireOutcome, wireRequest } from './wire.ts';

/**
 * What a plug answers, for as long as the clocks allow; one that answers at once costs no timer. Nothing, where it
 * throws or `read` finds no answer: what it threw is dropped, since nobody knows what is in it.
 */
function ask<T>(
  course: Course,
  slow: string,
  plug: (signal: AbortSignal) => unknown,
  read: (answer: never) => T | undefined,
  sent?: boolean,
): Promise<T | undefined> | T | undefined {
  const { signal, endsAt, totalTimeoutMs, client } = course;
  heed(signal);
  const { attemptTimeoutMs: ms } = client;
  const begun = now();
  const end = Math.min(endsAt, begun + ms);
  const expired = (out = sent) => {
    course.over = end === endsAt;
    const words = course.over ? `no success within ${totalTimeoutMs} ms` : `${slow} within ${ms} ms`;
    return timeout(course, words, out);
  };
  if (end <= begun) throw expired(false);
  const inner = new AbortController();
  let found: T | undefined;
  try {
    const answer = plug(inner.signal) as never;
    if ((answer as PromiseLike<unknown>)?.then) {
      const work = Promise.resolve(answer).then(read);
      const nothing = () => undefined;
      return race(work.catch(nothing), inner, signal, end - now(), expired);
    }
    found = read(answer);
  } catch {}
  // The plug may have aborted.
  heed(signal);
  return found;
}

/** A UserSig, fresh when the last one was `rejected`; nothing, where the signer has none. */
export async function sign(course: Course, rejected: boolean): Promise<string | undefined> {
  const { sdkAppId, identifier, signer } = course.client;
  return ask(
    course,
    'the signer gave no answer',
    (signal) => signer({ sdkAppId, identifier, rejected, signal }),
    ({ value }: { value: unknown }) => (isUserSig(value) ? value : undefined),
  );
}

/** Waits for as long as the limiter says. */
export async function takeTurn(course: Course): Promise<void> {
  const { client, endpoint, operation, endsAt, attempts } = course;
  const { limiter, sdkAppId } = client;
  if (!limiter) return;
  const { quota } = endpoint;
  const ms = await ask(
    course,
    'the limiter gave no answer',
    (signal) => limiter({ operation, quota, sdkAppId, maxWaitMs: endsAt - now(), signal }),
    (ms) => (isWait(ms) ? ms : undefined),
  );
  if (ms === undefined)
    throw new InputError(operation, [{ path: 'limiter', expected: 'milliseconds to wait' }], attempts);
  if (ms) await pause(course, { type: 'wait', ms });
}

/** Sends one request, and reads the envelope of its answer. */
export async function send(course: Course, userSig: string): Promise<Record<string, unknown>> {
  const { client, operation, body } = course;
  const { sdkAppId, identifier } = client;
  const origin = (course.lost % 2 && client.backupOrigin) || client.origin;
  const random = Math.floor(Math.random() * 2 ** 32);
  const outcome: WireOutcome = (await ask(
    course,
    'no answer',
    (signal) => {
      course.attempts += 1;
      const request = wireRequest(operation, body, { origin, sdkAppId, identifier, userSig, random }, signal);
      report(course, { type: 'attempt', attempt: course.attempts, label: request.label });
      // An observer may have aborted.
      return course.signal?.aborted ? undefined : client.transport(request);
    },
    outcomeOf,
    true,
  )) ?? { ok: false, reason: 'network' };
  if (outcome.ok) return readEnvelope(outcome, course, userSig);
  // Of the reasons, only a lost connection leads to another attempt.
  course.lost += 1;
  throw lost(outcome.reason as Lost, course, redact(outcome.detail ?? '', userSig));
}

/** An outcome of the documented form: each field of it read once, since reading may throw. */
function outcomeOf({
  ok,
  status,
  headers,
  text,
  reason,
  detail,
}: Record<string, never>): WireOutcome | undefined {
  return (ok ? Number.isSafeInteger(status) && typeof text === 'string' : isLost(reason))
    ? ({ ok, status, headers, text, reason, detail: typeof detail === 'string' ? detail : '' } as never)
    : undefined;
}
