import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Emulator } from '@tim-rest/core/emulator';

type Service = Pick<Emulator, 'fetch'>;

/** What the emulator takes. It answers a longer body with 413, so that no more has to be read. */
const LARGEST_BODY = 2 ** 20;

/**
 * Puts an emulator behind HTTP. `log` gets a line a request, without the query: a UserSig is in there.
 *
 * @param patienceMs - How long a request may take to arrive, and how long a client may read nothing of its answer.
 */
export function serveEmulator(emulator: Service, log: (line: string) => void, patienceMs = 30_000): Server {
  const times = {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    connectionsCheckingInterval: patienceMs / 10,
  };
  return createServer(times, async (incoming, outgoing) => {
    const startedAt = performance.now();
    let outcome: string;
    try {
      outcome = await answer(emulator, incoming, outgoing, patienceMs);
    } catch {
      outcome = outgoing.destroyed ? 'the client has gone' : 'connection dropped';
      outgoing.destroy();
    }
    const ms = Math.round(performance.now() - startedAt);
    log(`${new Date().toISOString()} ${incoming.method} ${pathOf(incoming)} → ${outcome} (${ms} ms)`);
  });
}

/** Not all up to a question mark: somebody may have escaped or forgotten it, and the query would be in the path. */
function pathOf({ url = '' }: IncomingMessage): string {
  return /^[\w./-]*/.exec(url)?.[0] ?? '';
}

async function answer(
  emulator: Service,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  patienceMs: number,
): Promise<string> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const request = requestOf(incoming, await read(incoming), gone.signal);
  const response = request ? await emulator.fetch(request) : new Response('not a request', { status: 400 });
  outgoing.setTimeout(patienceMs, () => outgoing.destroy());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    // Waits for each piece to leave, so that a body that breaks off does so after it.
    await new Promise<void>((sent, fail) => outgoing.write(chunk, (error) => (error ? fail(error) : sent())));
  }
  outgoing.end();
  const [, errorCode = 'none'] = /"ErrorCode":(-?\d+)/.exec(text) ?? [];
  return `HTTP ${response.status}, ErrorCode ${errorCode}`;
}

/** The body, or as much of it as shows that it is too long. The rest is let by unread. */
async function read(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_BODY) break;
  }
  incoming.resume();
  return Buffer.concat(chunks);
}

/** `undefined` where `fetch` knows no such request: a TRACE, an address that is none. */
function requestOf(
  { method = 'GET', url = '/' }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
  signal: AbortSignal,
): Request | undefined {
  // A client may send a whole address: it takes this for a proxy.
  const address = url.startsWith('/') ? `http://emulator${url}` : url;
  try {
    return new Request(address, { method, signal, body: /^(GET|HEAD)$/.test(method) ? null : body });
  } catch {
    return undefined;
  }
}
