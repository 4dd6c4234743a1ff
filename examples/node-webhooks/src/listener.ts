import type { IncomingMessage, RequestListener } from 'node:http';
import { ReadableStream } from 'node:stream/web';
import type { WebhookHandler } from '@tim-rest/core/webhook';

/** Puts a handler of webhooks behind node:http. It gets the body as it comes, and bounds how long that is and takes. */
export function listenerOf(handler: WebhookHandler): RequestListener {
  return async (incoming, outgoing) => {
    const request = requestOf(incoming);
    const response = request ? await handler(request) : new Response(null, { status: 400 });
    // Of a body that was not read to its end, the rest would have to be: rather a new connection.
    if (!incoming.complete) outgoing.setHeader('connection', 'close');
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  };
}

/** `undefined` where there is no such `Request`: a TRACE, an address that is none. */
function requestOf(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/', headers } = incoming;
  // The socket is still needed, for the answer, when somebody stops to read.
  const body = ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) as unknown as BodyInit;
  try {
    return new Request(new URL(url, 'http://localhost'), {
      method,
      headers: { 'content-length': headers['content-length'] ?? '' },
      ...(!/^(GET|HEAD)$/.test(method) && { body, duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}
