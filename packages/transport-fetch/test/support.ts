import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { inspect } from 'node:util';
import type { Transport, WireOutcome, WireRequest } from '@tim-rest/core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { bareTransport } from '../src/bare.ts';
import { fetchTransport } from '../src/index.ts';

export type Fetch = typeof globalThis.fetch;

export const SECRET = 'SECRET-eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwg';
export const QUERY = `sdkappid=1400000000&identifier=admin&usersig=${SECRET}&random=7&contenttype=json`;
export const BODY = '{"GroupId":"@TGS#直播"}';
export const nowhere = 'https://console.tim.qq.com';

/** Both transports: they share one contract. */
export const transports = [
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const;

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
afterAll(async () => {
  await new Promise(setImmediate);
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => void sockets.add(socket.on('error', () => {})));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service of this machine, until the end of the test. */
export const serve = (listener: RequestListener) => listen(createServer(listener));

/** The same, without any manners: `talk` is given each connection. */
export const serveTcp = (talk: (socket: Socket) => void) => listen(createTcpServer(talk));

export function post(origin = nowhere, more: Partial<WireRequest> = {}): WireRequest {
  const address = `${origin}/v4/group_open_http_svc/get_group_ban_member`;
  return {
    operation: 'group_open_http_svc/get_group_ban_member',
    label: `POST ${address}`,
    href: () => `${address}?${QUERY}`,
    headers: Object.freeze({ 'content-type': 'application/json; charset=utf-8' }),
    body: BODY,
    ...more,
  };
}

/** Moves a request, and checks of its outcome that the UserSig is nowhere in it. */
export async function move(transport: Transport, request: WireRequest): Promise<WireOutcome> {
  const outcome = await transport(request);
  expect(inspect(outcome, { showHidden: true, depth: 9 })).not.toContain('SECRET');
  return outcome;
}

/** A `fetch` that has this answer, whatever it is. */
export const giving =
  (answer: unknown): Fetch =>
  async () =>
    answer as Response;

/** A `fetch` that has this error. */
export const failing =
  (error: unknown): Fetch =>
  () =>
    Promise.reject(error);

export const text = (value: string) => expect.objectContaining({ ok: true, status: 200, text: value });
export const status = (value: number) => expect.objectContaining({ ok: true, status: value });
export const failure = (reason: string, detail?: string) => ({
  ok: false,
  reason,
  ...(detail && { detail }),
});
