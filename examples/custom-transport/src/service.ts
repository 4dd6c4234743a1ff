import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '@tim-rest/core/emulator';

export const GroupId = '@TGS#live';

const emulator = createEmulator({
  sdkAppId: 1400000000,
  groups: [
    {
      GroupId,
      Type: 'AVChatRoom',
      banned: Array.from({ length: 250 }, (_, index) => ({
        Member_Account: `troll${index}`,
        BannedUntil: 2_000_000_000 + index,
      })),
    },
  ],
});

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/** The service on loopback: the emulator, or whatever a test has it do in its place. */
export async function openService(): Promise<{
  origin: string;
  connections(): number;
  next(handler: Handler): void;
  close(): void;
}> {
  let handler: Handler | undefined;
  let connections = 0;
  const server = createServer((incoming, outgoing) => {
    const handle = handler ?? emulate;
    handler = undefined;
    return handle(incoming, outgoing);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    next(wanted) {
      handler = wanted;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function emulate(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.concat(await incoming.toArray());
  const answer = await emulator.fetch(`http://emulator${incoming.url}`, { method: 'POST', body });
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
