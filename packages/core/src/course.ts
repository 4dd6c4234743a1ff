import type { Client } from './client.ts';
import { now, sleep } from './deadline.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { type ChatError, type ErrorContext, TransportError } from './errors/index.ts';
import { type CallEvent, tell } from './observe.ts';

/** One call on its way: what stays the same from attempt to attempt, and how far it has come. */
export interface Course extends ErrorContext {
  readonly client: Client;
  readonly endpoint: AnyEndpoint;
  /** The same bytes on every attempt. */
  readonly body: string;
  /** Fires when the caller's does. */
  readonly signal: AbortSignal | undefined;
  /** For the whole call, in milliseconds. */
  readonly totalTimeoutMs: number;
  /** When they have passed, by {@link now}. */
  readonly endsAt: number;
  /** The number of this call, for events. */
  readonly call: number;
  /** Requests sent so far. */
  attempts: number;
  /** What whoever began the call can see of it while it is on its way. */
  readonly traces: { sent: boolean };
  /** What has failed so far, whether or not a request was sent. */
  failures: number;
  /** The UserSig that was sent last: it is masked in all words. */
  secret: string | undefined;
  /** Connections lost so far. */
  lost: number;
  /** The total clock has run out. */
  over: boolean;
  /** The failure after which the call goes on. */
  last?: ChatError;
}

type Local<Event> = Event extends unknown ? Omit<Event, 'call' | 'operation'> : never;

export function report({ client, operation, call }: Course, event: Local<CallEvent>): void {
  tell(client.observe, { ...event, call, operation } as CallEvent);
}

/**
 * A clock ran out while a request was out, which may have been executed; or with none out that could have been, since
 * a call goes on only after failures that may be replayed.
 */
export function timeout(course: Course, message: string, sent?: boolean): TransportError {
  const { last } = course;
  const replay = sent ? 'ambiguous' : 'refused';
  const facts = { code: 'transport.timeout', category: 'timeout', replay } as const;
  // Only what ends a call names a cause: that has none of its own, so that there is one, and no chain of them.
  return new TransportError(
    last ? `${message}, after ${last.code}` : message,
    course,
    course.over ? { ...facts, cause: last } : facts,
  );
}

/** Tells of a wait and waits, where the total clock can afford it. */
export async function pause(course: Course, news: Local<CallEvent> & { readonly ms: number }): Promise<void> {
  const { ms } = news;
  if (ms > course.endsAt - now()) {
    course.over = true;
    throw timeout(course, `a wait of ${Math.ceil(ms)} ms is more than the call has left`);
  }
  report(course, news);
  if (ms > 0) await sleep(ms, course.signal);
}
