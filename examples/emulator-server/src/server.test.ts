import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { call, createClient } from '@tim-rest/core';
import { createEmulator, type Fault } from '@tim-rest/core/emulator';
import { banGroupMember, getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterEach, describe, expect, it } from 'vitest';
import { serveEmulator } from './server.ts';

const GroupId = '@TGS#live';
const sdkAppId = 1400000000;
const identifier = 'a&# +b';
const path = '/v4/group_open_http_svc/get_group_ban_member';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/**
 * An emulator behind HTTP. `line` waits for what it logs next, and leaves out when, and how long it took; `arrival`
 * waits for the first request.
 */
async function serve() {
  const emulator = createEmulator({
    sdkAppId,
    admins: [identifier],
    groups: [{ GroupId, Type: 'AVChatRoom' }],
  });
  const log = new PassThrough();
  const lines = createInterface({ input: log })[Symbol.asyncIterator]();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const fetch: typeof emulator.fetch = (input, init) => {
    arrive();
    return emulator.fetch(input, init);
  };
  const server = serveEmulator({ ...emulator, fetch }, (text) => void log.write(`${text}\n`));
  server.listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connect = (transport = bareTransport) =>
    createClient({
      sdkAppId,
      identifier,
      origin,
      signer: staticSigner('SECRET'),
      transport: transport(),
      retry: false,
    });
  const line = async () => {
    const { value } = await lines.next();
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z (.+) \(\d+ ms\)$/.exec(value as string)?.[1];
  };
  return { emulator, origin, connect, line, arrival };
}

describe.each([
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const)('a client on %s', (_, transport) => {
  it.each(['request', 'answer', 'body'] as const)('loses the connection: %s', async (drop) => {
    const { emulator, connect, line } = await serve();
    const client = connect(transport);
    emulator.inject({ drop });
    const lost = call(client, banGroupMember, { GroupId, Members_Account: ['troll'], Duration: 60 });
    await expect(lost).rejects.toMatchObject({ code: 'transport.network' });
    expect(await line()).toBe('POST /v4/group_open_http_svc/ban_group_member → connection dropped');
    const { BannedAccountList } = await call(client, getGroupBanMember, { GroupId });
    expect(BannedAccountList).toHaveLength(drop === 'request' ? 0 : 1);
    expect(await line()).toBe(`POST ${path} → HTTP 200, ErrorCode 0`);
  });

  it('gets an answer of any length', async () => {
    const { emulator, connect } = await serve();
    const ErrorInfo = 'ü'.repeat(500_000);
    emulator.inject({ body: JSON.stringify({ ErrorCode: 0, ErrorInfo, NextOffset: 0 }) });
    expect((await call(connect(transport), getGroupBanMember, { GroupId })).ErrorInfo).toBe(ErrorInfo);
  });
});

it('sends half of a body before it drops the connection', async () => {
  const { emulator, origin } = await serve();
  emulator.inject({ drop: 'body', body: '0123456789', headers: { 'x-y': 'z' } });
  const outgoing = request(`${origin}${path}`, { method: 'POST' }).end('{}');
  const [incoming] = await once(outgoing, 'response');
  expect([incoming.statusCode, incoming.headers['x-y']]).toEqual([200, 'z']);
  let text = '';
  const read = async () => {
    for await (const chunk of incoming) text += chunk;
  };
  await expect(read()).rejects.toThrow();
  expect(text).toBe('01234');
});

it.each<[Fault, number, string]>([
  [{ status: 503, headers: { 'retry-after': '7' } }, 503, 'HTTP 503, ErrorCode none'],
  [{ status: 500, errorCode: 10002 }, 500, 'HTTP 500, ErrorCode 10002'],
  [{ status: 204 }, 204, 'HTTP 204, ErrorCode none'],
  [{ truncate: 3 }, 200, 'HTTP 200, ErrorCode none'],
])('hands on %j', async (fault, status, logged) => {
  const { emulator, origin, line } = await serve();
  emulator.inject(fault);
  const response = await fetch(`${origin}${path}`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(status);
  expect(response.headers.get('retry-after')).toBe(fault.headers?.['retry-after'] ?? null);
  await response.text();
  expect(await line()).toBe(`POST ${path} → ${logged}`);
});

it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('answers %s', async (method) => {
  const { origin, line } = await serve();
  const response = await fetch(origin, { method });
  expect(response.status).toBe(200);
  await response.text();
  expect(await line()).toBe(`${method} / → HTTP 200, ErrorCode 60002`);
});

it.each([
  ['/v4/a/b?usersig=SECRET', '/v4/a/b'],
  ['/v4/a/b%3Fusersig=SECRET', '/v4/a/b'],
  ['/v4/a/b&usersig=SECRET', '/v4/a/b'],
  ['/?usersig=SECRET', '/'],
  ['//?usersig=SECRET', '//'],
  ['//other/v4/a/b?usersig=SECRET', '//other/v4/a/b'],
])('logs %s without the UserSig', async (target, logged) => {
  const { origin, line } = await serve();
  const { port } = new URL(origin);
  const outgoing = request({ host: '127.0.0.1', port, path: target, method: 'POST' }).end('{}');
  const [incoming] = await once(outgoing, 'response');
  incoming.resume();
  expect(await line()).toBe(`POST ${logged} → HTTP 200, ErrorCode 60009`);
});

it('lets a request go whose client has gone', async () => {
  const { emulator, connect, line, arrival } = await serve();
  emulator.inject({ delayMs: Number.POSITIVE_INFINITY });
  const abort = new AbortController();
  const waiting = call(connect(), getGroupBanMember, { GroupId }, { signal: abort.signal });
  await arrival;
  abort.abort('enough');
  await expect(waiting).rejects.toBe('enough');
  expect(await line()).toBe(`POST ${path} → the client has gone`);
  expect(emulator.requests).toEqual([]);
});
