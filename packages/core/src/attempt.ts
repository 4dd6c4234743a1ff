import { type Course, pause, report, timeout } from './course.ts';
import { heed, isWait, now } from './deadline.ts';
import { readEnvelope } from './envelope.ts';
import { LimiterError, SignerError, TransportError } from './errors/index.ts';
import { isLost, lost } from './errors/lost.ts';
import { ask, type Plug } from './plug.ts';
import { isUserSig, type WireOutcome, wireRequest } from './wire.ts';

/** A limiter that thinks longer than this, in milliseconds, is out of order. */
const LIMITER_TIMEOUT_MS = 2000;

const SIGNER: Plug<string> = {
  read: ({ value }: { value: unknown }) => (isUserSig(value) ? value : undefined),
  failed: (course, words) => new SignerError(`the signer ${words}`, course),
  invalid: (course) =>
    new SignerError('the signer gave no UserSig of printable ASCII without spaces', course, 'signer.invalid'),
};

const LIMITER: Plug<number> = {
  read: (ms) => (isWait(ms) ? ms : undefined),
  failed: (course, words) => new LimiterError(`the limiter ${words}`, course, 'limiter.failed'),
  invalid: (course) =>
    new LimiterError('the limiter gave no milliseconds to wait', course, 'limiter.invalid'),
};

const TRANSPORT: Plug<WireOutcome> = {
  read: outcomeOf,
  // What it throws may be a lost connection: but no connection throws these, before it gives a promise.
  failed: (course, words, thrown, atOnce) =>
    atOnce && isMistake(thrown)
      ? TRANSPORT.invalid(course)
      : lost('network', course, { words: `the transport ${words}` }),
  invalid: (course) =>
    new TransportError('the transport gave no outcome', course, { code: 'transport.invalid' }),
  late: (course, within) => timeout(course, `no answer ${within}`, true),
};

/** A UserSig, fresh when the last one was `rejected`. */
export async function sign(course: Course, rejected: boolean): Promise<string> {
  const { sdkAppId, identifier, signer, attemptTimeoutMs } = course.client;
  return ask(course, SIGNER, attemptTimeoutMs, (signal) =>
    signer({ sdkAppId, identifier, rejected, signal }),
  );
}

/** Waits until the limiter lets the request go. Nothing, where that is at once: it is to follow in the same step. */
export function takeTurn(course: Course): Promise<void> | undefined {
  const { client, endpoint, operation, endsAt } = course;
  const { limiter, sdkAppId, attemptTimeoutMs } = client;
  if (!limiter) return undefined;
  const { quota } = endpoint;
  const ticket = Math.random();
  const begun = now();
  const mayGo = (time = begun) =>
    ask(course, LIMITER, Math.min(attemptTimeoutMs, LIMITER_TIMEOUT_MS), (signal) =>
      limiter({
        operation,
        quota,
        sdkAppId,
        ticket,
        waitedMs: time - begun,
        maxWaitMs: endsAt - time,
        signal,
      }),
    );
  const wait = async (answer: number | Promise<number>) => {
    for (let ms = await answer; ms; ms = await mayGo(now())) await pause(course, { type: 'wait', ms });
  };
  const answer = mayGo();
  return answer === 0 ? undefined : wait(answer);
}

/** Sends one request, and reads the envelope of its answer. */
export async function send(course: Course, userSig: string): Promise<Record<string, unknown>> {
  const { client, operation, body } = course;
  const { sdkAppId, identifier, attemptTimeoutMs } = client;
  const origin = (course.lost % 2 && client.backupOrigin) || client.origin;
  const random = Math.floor(Math.random() * 2 ** 32);
  course.secret = userSig;
  const outcome = await ask(course, TRANSPORT, attemptTimeoutMs, (signal) => {
    course.attempts += 1;
    const request = wireRequest(operation, body, { origin, sdkAppId, identifier, userSig, random }, signal);
    report(course, { type: 'attempt', attempt: course.attempts, label: request.label });
    // An observer may have aborted.
    heed(course.signal);
    course.traces.sent = true;
    return client.transport(request);
  });
  if (outcome.ok) return readEnvelope(outcome, course);
  throw lost(outcome.reason, course, { detail: outcome.detail, digest: outcome.digest });
}

/** An outcome of the documented form: each field of it read once, since reading may throw. */
function outcomeOf({
  ok,
  status,
  headers,
  text,
  reason,
  detail,
  digest,
}: Record<string, never>): WireOutcome | undefined {
  return (ok ? Number.isSafeInteger(status) && typeof text === 'string' : isLost(reason))
    ? ({ ok, status, headers, text, reason, detail: textOf(detail), digest: textOf(digest) } as never)
    : undefined;
}

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
