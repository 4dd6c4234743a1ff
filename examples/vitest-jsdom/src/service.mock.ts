import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Emulator } from '@tim-rest/core/emulator';

/** The page's own server, on loopback: behind it is the emulator. */
export async function serve(emulator: Emulator): Promise<{ http: Server; server: string }> {
  const http = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url === '/sign') return response.end('any-text-will-do');
    const answer = await emulator
      .fetch(`http://emulator${request.url}`, { method: 'POST', body })
      .catch(() => null);
    // Where the emulator has lost the connection, so does this server.
    if (!answer) return response.destroy();
    return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  return { http, server: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}
