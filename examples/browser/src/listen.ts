import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const LARGEST_BODY = 100_000;

/** The page runs its own script and talks to its own server: to no other, whatever gets into it. */
const headers = {
  'content-security-policy': "default-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Puts a handler of requests behind node:http, on loopback, and gives its origin. */
export async function listen(handle: (request: Request) => Promise<Response>, port: number): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const response = await handle(await requestOf(incoming, outgoing));
      outgoing.writeHead(response.status, { ...headers, ...Object.fromEntries(response.headers) });
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      console.error(`${error}`);
      outgoing.writeHead(500).end();
    }
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('too long a body');
    chunks.push(chunk);
  }
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers: { cookie: headers.cookie ?? '' },
    body: method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks),
    signal: gone.signal,
  });
}
