import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Emulator } from '@tim-rest/core/emulator';
import { certificate } from './certificate.ts';

export const HOST = '127.0.0.1';

/** What tests trust, and what secure services show while nothing is wrong. */
export const identity = certificate(HOST);

/** A request that is in, whole. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Has the emulator act, and gives its answer, which nobody has seen yet. */
  readonly act: () => Promise<string>;
}

/** What goes wrong: with a request, or with the connection before it. */
export interface Trouble {
  readonly reply?: ((exchange: Exchange) => unknown) | undefined;
  readonly line?: 'refused' | ((socket: Socket) => unknown) | undefined;
}

/** An emulator behind a real port of the loopback, and trouble as arranged. */
export interface Service {
  readonly origin: string;
  /** Requests that came in whole. */
  readonly arrivals: () => number;
  /** From the next request on. Without trouble, the emulator answers. */
  readonly arrange: (trouble?: Trouble) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const json = { 'content-type': 'application/json' };

/** `fragile`: connections serve one request each, so that trouble with the next one finds no open connection. */
export async function openService(
  emulator: Emulator,
  { secure = false, fragile = false } = {},
): Promise<Service> {
  let trouble: Trouble = {};
  let arrivals = 0;
  let release = () => {};
  const sockets = new Set<Socket>();

  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const { reply = answer } = trouble;
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return;
    arrivals += 1;
    if (fragile) response.setHeader('connection', 'close');
    const act = async () => {
      const { url, method = '' } = request;
      return (await emulator.fetch(`http://emulator${url}`, { method, body })).text();
    };
    await reply({ request, response, socket: request.socket, act });
  };
  const http = secure ? createHttpsServer(identity, listener) : createHttpServer(listener);
  http.on('clientError', (_, socket) => socket.destroy());

  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (typeof trouble.line === 'function') trouble.line(socket);
    else http.emit('connection', socket);
  });
  const port = await listen(front);
  const hangUp = async () => {
    const closed = [...sockets].map((socket) => once(socket.destroy(), 'close'));
    await Promise.all(closed);
  };

  return {
    origin: `${secure ? 'https' : 'http'}://${HOST}:${port}`,
    arrivals: () => arrivals,
    async arrange(next = {}) {
      trouble = next;
      if (fragile) await hangUp();
      if (next.line === 'refused' && front.listening) {
        release = await vacate(front);
      } else if (next.line !== 'refused' && !front.listening) {
        await listen(front, port);
        release();
      }
    },
    async close() {
      release();
      // Clients may connect anew when they lose a connection.
      trouble = { line: (socket) => socket.destroy() };
      await Promise.all([front.listening && close(front), hangUp()]);
    },
  };
}

export const answer = async ({ response, act }: Exchange): Promise<void> => {
  const body = await act();
  response.writeHead(200, json).end(body);
};

async function listen(server: Server, port = 0): Promise<number> {
  await once(server.listen(port, HOST), 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  await once(server.close(), 'close');
}

/** Nobody listens on the port any more, and nobody else can: in the same moment a connection of our own takes it. */
async function vacate(front: Server): Promise<() => void> {
  const { port: localPort } = front.address() as AddressInfo;
  const anchor = createServer((socket) => void socket.on('error', () => {}));
  const port = await listen(anchor);
  const closed = close(front);
  const holder = connect({ host: HOST, port, localAddress: HOST, localPort });
  await Promise.all([closed, once(holder, 'connect')]);
  holder.on('error', () => {});
  return () => {
    holder.resetAndDestroy();
    anchor.close();
  };
}
