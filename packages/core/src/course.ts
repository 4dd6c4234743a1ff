import type { Client } from './client.ts';
import { now } from './deadline.ts';
import { type AnyEndpoint, operationOf } from './endpoint.ts';
import { type ChatError, type ErrorContext, TransportError } from './errors/index.ts';
import { type CallEvent, tell } from './observe.ts';

/** One call on its way: what stays the same from attempt to attempt, and how far it has come. */
export interface Course {
  readonly client: Client;
  readonly endpoint: AnyEndpoint;
  /** The same bytes on every attempt. */
  readonly body: string;
  /** When the total clock runs out, by {@link now}. */
  readonly endsAt: number;
  /** The number of this call, for events. */
  readonly call: number;
  /** Requests sent so far. */
  attempts: number;
  /** Connections lost so far. */
  lost: number;
  /** The failure after which the call goes on. */
  last?: ChatError;
}

export function contextOf({ endpoint, attempts }: Course): ErrorContext {
  return { operation: operationOf(endpoint), idempotent: endpoint.idempotent, attempts };
}

type Local<Event> = Event extends unknown ? Omit<Event, 'call' | 'operation'> : never;

export function report({ client, endpoint, call }: Course, event: Local<CallEvent>): void {
  tell(client.observe, { ...event, call, operation: operationOf(endpoint) } as CallEvent);
}

/** A clock ran out, `sent` or not: a request that is out may have been executed. */
export function timeout(course: Course, message: string, sent = false): TransportError {
  const { last } = course;
  const replay = sent || last?.retryable === false ? 'ambiguous' : 'refused';
  const facts = { code: 'transport.timeout', category: 'timeout', replay, cause: last } as const;
  return new TransportError(last ? `${message}, after ${last.code}` : message, contextOf(course), facts);
}

/** Refuses a wait that the total clock cannot afford. */
export function afford(course: Course, ms: number): void {
  if (ms > course.endsAt - now())
    throw timeout(course, `a wait of ${Math.ceil(ms)} ms is more than the call has left`);
}
