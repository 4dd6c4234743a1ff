import { type Schema, validate } from '../endpoint/validate.ts';
import { LATE, now, raceDeadline } from '../util/deadline.ts';
import type { WebhookContext, WebhookRoute } from './on.ts';
import type { WebhookReport } from './report.ts';

/** What is answered, and with which status. */
export interface Reply {
  readonly status: number;
  readonly answer?: unknown;
}

/** What lets pass, and says that an event has come. */
export const OK: Reply = { status: 200, answer: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' } };

/** One call of the service, and what came of it. */
export interface Arrival {
  readonly command: string;
  /** By the clock that nobody can set. */
  readonly begun: number;
  readonly endsAt: number;
  readonly observe: (report: WebhookReport) => void;
  readonly context: Omit<WebhookContext, 'signal'>;
}

type Failure = Extract<WebhookReport, { type: 'failed' }>;
type Told = Pick<Failure, 'reason' | 'error' | 'issues'>;

export function tell(arrival: Arrival, type: 'handled' | 'duplicate' | 'late'): void {
  arrival.observe({ type, command: arrival.command, durationMs: now() - arrival.begun });
}

export function tellFailure({ observe, command, begun }: Arrival, told: Told): void {
  observe({ type: 'failed', command, durationMs: now() - begun, ...told });
}

/** Asks a handler whose answer counts. */
export async function decide(
  arrival: Arrival,
  route: WebhookRoute,
  answer: Schema<unknown>,
  body: unknown,
  forget: () => void,
): Promise<Reply> {
  const late = new AbortController();
  let told: Told;
  try {
    const work = start(route, body, contextOf(arrival, late.signal));
    const given = await raceDeadline(work, undefined, arrival.endsAt - now());
    if (given === LATE) {
      late.abort();
      told = { reason: 'late' };
    } else {
      const { value, issues } = validate(answer, given);
      if (!issues) {
        tell(arrival, 'handled');
        return { status: 200, answer: value };
      }
      told = { reason: 'answer', issues };
    }
  } catch (error) {
    told = { reason: 'threw', error };
  }
  forget();
  tellFailure(arrival, told);
  return fallBack(route, body, 500);
}

/** What the caller has chosen for an event on which no handler has decided; else the status. */
export function fallBack({ event, onFailure }: WebhookRoute, body: unknown, status: number): Reply {
  if (onFailure === undefined) return { status };
  try {
    const given = typeof onFailure === 'function' ? onFailure(body) : onFailure;
    const { value, issues } = event.answer ? validate(event.answer, given) : { issues: [] };
    if (!issues) return { status: 200, answer: value };
  } catch {
    // It is called where something has failed already, and that is told.
  }
  return { status };
}

/** Tells a handler whose answer nobody reads: within the time that there is, or beyond it in `waitUntil`. */
export async function notice(
  arrival: Arrival,
  route: WebhookRoute,
  body: unknown,
  forget: () => void,
): Promise<Reply> {
  const late = new AbortController();
  const work = start(route, body, contextOf(arrival, late.signal)).then(
    () => {
      tell(arrival, 'handled');
      return OK;
    },
    (error): Reply => {
      forget();
      tellFailure(arrival, { reason: 'threw', error });
      return { status: 500 };
    },
  );
  try {
    if (arrival.context.waitUntil) {
      arrival.context.waitUntil(work);
      return OK;
    }
  } catch {
    // Nothing keeps the runtime waiting: then the service has to.
  }
  const reply = await raceDeadline(work, undefined, arrival.endsAt - now());
  if (reply !== LATE) return reply;
  late.abort();
  tell(arrival, 'late');
  return OK;
}

/** What a handler is given. Of work that it leaves to the runtime nobody else would hear where it fails. */
function contextOf(arrival: Arrival, signal: AbortSignal): WebhookContext {
  const { waitUntil } = arrival.context;
  const watched = (work: Promise<unknown>) => {
    Promise.resolve(work).catch((error) => tellFailure(arrival, { reason: 'threw', error }));
    waitUntil?.(work);
  };
  return { ...arrival.context, signal, waitUntil: waitUntil && watched };
}

/** Its handler, called now: what it throws at once rejects. */
function start({ handle }: WebhookRoute, body: unknown, context: WebhookContext): Promise<unknown> {
  return new Promise((resolve) => resolve(handle(body, context)));
}
