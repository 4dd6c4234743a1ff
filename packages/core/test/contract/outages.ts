import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';

/** A service that goes wrong, on loopback. */
export interface Outage {
  readonly origin: string;
  /** The UserSigs that came in. */
  readonly seen: readonly string[];
  /** Settles when the first request is there. */
  readonly reached: Promise<unknown>;
  readonly close: () => void;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Nobody is there. */
export async function refusing(): Promise<Outage> {
  const server = createTcpServer();
  const origin = await listen(server);
  server.close();
  await once(server, 'close');
  return { origin, seen: [], reached: Promise.resolve(), close: () => {} };
}

/** Answers as told, with the UserSig and the address of the request at hand. */
export async function answering(
  answer: (response: ServerResponse, userSig: string, address: string) => unknown,
): Promise<Outage> {
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    const address = request.url ?? '';
    const userSig = new URL(address, 'http://localhost').searchParams.get('usersig') ?? '';
    seen.push(userSig);
    answer(response, userSig, address);
  };
  const server = createServer(listener);
  const reached = once(server, 'request');
  const origin = await listen(server);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin, seen, reached, close };
}
