import type { Client } from '../client/client.ts';
import type { Content } from '../endpoint/codec.ts';
import { type AnyEndpoint, mayRepeat } from '../endpoint/endpoint.ts';
import { type ChatError, type ErrorContext, TransportError } from '../errors/index.ts';
import type { CallEvent } from '../plugins/observer.ts';
import { now, sleep } from '../util/deadline.ts';
import { notify } from '../util/listener.ts';
import { fieldsOfBody } from '../wire/body.ts';

/** One call on its way: what stays the same from attempt to attempt, and how far it has come. Who writes a field stands on it. */
export interface CallState extends ErrorContext {
  readonly client: Client;
  readonly endpoint: AnyEndpoint;
  /** The same bytes on every attempt. */
  readonly content: Content;
  /** Fires when the caller's does. */
  readonly signal: AbortSignal | undefined;
  /** For the whole call, in milliseconds. */
  readonly totalTimeoutMs: number;
  /** When they have passed, by {@link now}. */
  readonly endsAt: number;
  /** The number of this call, for events. */
  readonly call: number;
  /** Requests sent so far: counted by `send`. */
  attempts: number;
  /** What whoever began the call can see of it while it is on its way: written by `send`. */
  readonly traces: Traces;
  /** What has failed so far, whether or not a request was sent: counted by `attemptUntilDone`. */
  failures: number;
  /** The UserSigs that were sent: they are masked in all words. Written by `send`. */
  readonly secret: string[];
  /** When the first request was sent, by {@link now}: written by `send`. */
  firstSentAt?: number;
  /** A request may have run, though no answer says so: written by `attemptUntilDone`. */
  mayHaveRun: boolean;
  /** Connections lost so far: counted by `attemptUntilDone`. */
  lostConnections: number;
  /** It goes on no more, since a clock has run out: written by whoever finds that. */
  over: boolean;
  /** The failure after which the call goes on: written by `attemptUntilDone`. */
  last?: ChatError;
}

/** What whoever began a call can see of it. */
export interface Traces {
  sent: boolean;
  /** The UserSigs that were sent. */
  readonly secret: string[];
}

type Local<Event> = Event extends unknown ? Omit<Event, 'call' | 'operation' | 'context'> : never;

export function report({ client, operation, call }: CallState, event: Local<CallEvent>): void {
  const { context } = client;
  notify(client.observe, {
    ...event,
    call,
    operation,
    ...(context !== undefined && { context }),
  } as CallEvent);
}

/**
 * A clock ran out while a request was out, which may have been executed; or with none out that could have been, since
 * a call goes on only after failures that may be replayed.
 */
export function timeout(state: CallState, message: string, sent?: boolean): TransportError {
  const { last } = state;
  const replay = sent ? 'ambiguous' : 'refused';
  const facts = { code: 'transport.timeout', category: 'timeout', replay } as const;
  // Only what ends a call names a cause: that has none of its own, so that there is one, and no chain of them.
  return new TransportError(
    last ? `${message}, after ${last.code}` : message,
    state,
    state.over ? { ...facts, cause: last } : facts,
  );
}

/** May one more request go out in so many milliseconds? Where one may have run, only if two are as good as one. */
export function mayGoAgain(state: CallState, ms: number): boolean {
  const { mayHaveRun, endpoint, content, firstSentAt } = state;
  const time = now() + ms;
  return (
    !mayHaveRun || mayRepeat(endpoint, () => fieldsOfBody(endpoint, content), time - (firstSentAt ?? time))
  );
}

/** Tells of a wait and waits, where the total clock can afford it. */
export async function pause(
  state: CallState,
  news: Local<CallEvent> & { readonly ms: number },
): Promise<void> {
  const { ms } = news;
  if (ms > state.endsAt - now()) {
    state.over = true;
    throw timeout(state, `a wait of ${Math.ceil(ms)} ms is more than the call has left`);
  }
  report(state, news);
  if (ms > 0) await sleep(ms, state.signal);
}
