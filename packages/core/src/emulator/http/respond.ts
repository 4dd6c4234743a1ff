import type { Codec } from '../../endpoint/codec.ts';
import type { Fault } from './faults.ts';

const HTML = '<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>';

/** Statuses that have no body. */
const EMPTY = [204, 205, 304];

/** Whether the fault brings a body in place of the service's. */
export function replaces({ status, body, errorCode }: Fault): boolean {
  return body !== undefined || (status !== undefined && errorCode === undefined);
}

/** The HTTP answer, with what the fault does to it. */
export function respond(answer: object | undefined, fault: Fault, { write }: Codec): Response {
  const { status = 200, body, truncate, drop } = fault;
  const text = (body ?? (answer ? write({ ...answer }).body : HTML)).slice(0, truncate);
  const headers = new Headers(fault.headers);
  if (!headers.has('content-type'))
    headers.set('content-type', body === undefined && !answer ? 'text/html' : 'application/json');
  const sent = drop === 'body' ? broken(text) : text;
  return new Response(EMPTY.includes(status) ? null : sent, { status, headers });
}

/** The first half of a body; then the connection is lost. */
function broken(text: string): ReadableStream {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(connectionLost());
      sent = true;
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
    },
  });
}

/** What `fetch` rejects with. */
export function connectionLost(): TypeError {
  return new TypeError('connection lost');
}
