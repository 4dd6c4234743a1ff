import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Emulator } from '@tim-rest/core/emulator';

type Service = Pick<Emulator, 'fetch'>;

/** Puts an emulator behind HTTP. `log` gets a line a request, without the query: a UserSig is in there. */
export function serveEmulator(emulator: Service, log: (line: string) => void): Server {
  return createServer(async (incoming, outgoing) => {
    const startedAt = performance.now();
    let outcome: string;
    try {
      outcome = await answer(emulator, incoming, outgoing);
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
): Promise<string> {
  const { method = 'GET', url = '/' } = incoming;
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const response = await emulator.fetch(`http://emulator${url}`, {
    method,
    body: method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks),
    signal: gone.signal,
  });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    // Waits for each piece to leave, so that a body that breaks off does so after it.
    await new Promise((sent) => outgoing.write(chunk, sent));
  }
  outgoing.end();
  const [, errorCode = 'none'] = /"ErrorCode":(-?\d+)/.exec(text) ?? [];
  return `HTTP ${response.status}, ErrorCode ${errorCode}`;
}
