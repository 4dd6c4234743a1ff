import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import { afterEach, describe, expect, it } from 'vitest';
import { serveEmulator } from './server.ts';

const path = '/v4/group_open_http_svc/get_group_ban_member';
const query = 'sdkappid=1&identifier=administrator&usersig=SECRET&contenttype=json';
const target = `${path}?${query}`;
const good = '{"GroupId":"@TGS#live"}';
const MiB = 2 ** 20;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** An emulator behind HTTP, and what it logs. */
async function serve(patienceMs?: number): Promise<{ emulator: Emulator; port: number; log: string[] }> {
  const emulator = createEmulator({ sdkAppId: 1, groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }] });
  const log: string[] = [];
  const server = serveEmulator(emulator, (line) => log.push(line), patienceMs);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { emulator, port: (server.address() as AddressInfo).port, log };
}

/** The text of a request, as a client writes it. */
function written(method: string, target: string, body?: string | Buffer, ...headers: string[]): Buffer {
  const lines = [`${method} ${target} HTTP/1.1`, 'Host: h', ...headers];
  if (body !== undefined) lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body ?? '')]);
}

/** A connection of our own making: what it has got, and whether that was enough. */
function dial(port: number) {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  let got = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    got += text;
  });
  const until = async (enough: RegExp) => {
    while (!enough.test(got) && !socket.closed)
      await Promise.race([next(socket, 'data'), next(socket, 'close')]);
    return got;
  };
  return { socket, until };
}

const next = (socket: Socket, event: string) => new Promise((resolve) => socket.once(event, resolve));

/** Status and ErrorCode of what is answered to these bytes. */
async function ask(port: number, bytes: Buffer): Promise<(number | undefined)[]> {
  const { socket, until } = dial(port);
  socket.write(bytes);
  const got = await until(/ErrorCode":-?\d+|HTTP\/1.1 4\d\d (?!Payload).*\r\n\r\n/s);
  socket.destroy();
  const number = (pattern: RegExp) => (pattern.test(got) ? Number(pattern.exec(got)?.[1]) : undefined);
  return [number(/^HTTP\/1.1 (\d+)/), number(/ErrorCode":(-?\d+)/)];
}

it.each<[string, number, number | undefined, Buffer]>([
  ['100,000 levels', 200, 60003, written('POST', target, '['.repeat(1e5) + ']'.repeat(1e5))],
  ['1 MB that does not close', 200, 60003, written('POST', target, '{"a":'.repeat(2e5))],
  ['broken UTF-8', 200, 60003, written('POST', target, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ['4 MiB of objects', 413, 60003, written('POST', target, `[${'{},'.repeat(1_398_100)}{}]`)],
  ['64 MB', 413, 60003, written('POST', target, Buffer.alloc(64e6, ' '))],
  ['no body', 200, 60003, written('POST', target)],
  ['a GET', 200, 60002, written('GET', target)],
  ['a TRACE', 400, undefined, written('TRACE', target)],
  ['a method that is none', 400, undefined, written('BREW', target)],
  ['a whole address', 200, 0, written('POST', `http://other:99${target}`, good)],
  ['half an address', 400, undefined, written('POST', 'http://[/x', good)],
  ['an address with a password', 400, undefined, written('POST', `http://u:p@h${target}`, good)],
  ['a star', 400, undefined, written('OPTIONS', '*')],
  ['bad escapes in the query', 200, 0, written('POST', `${target}&%zz=%&%ff%00&&&==`, good)],
  ['bad escapes in the path', 200, 60009, written('POST', `/%zz/%%?${query}`, good)],
  ['slashes', 200, 60009, written('POST', '//////\\\\..', good)],
  ['a long target', 200, 60009, written('POST', `/${'a'.repeat(12_000)}`, good)],
  ['a target without end', 431, undefined, written('POST', `/${'a'.repeat(20_000)}`, good)],
  ['a long header', 200, 0, written('POST', target, good, `X-A: ${'a'.repeat(12_000)}`)],
  ['a header without end', 431, undefined, written('POST', target, good, `X-A: ${'a'.repeat(20_000)}`)],
  ['a length that is none', 400, undefined, written('POST', target, undefined, 'Content-Length: -5')],
  ['no HTTP', 400, undefined, Buffer.from([1, 2, 3, 10, 13, 10])],
])('answers %s', async (_, status, errorCode, bytes) => {
  const { port, log } = await serve();
  expect(await ask(port, bytes)).toEqual([status, errorCode]);
  expect(await ask(port, written('POST', target, good))).toEqual([200, 0]);
  expect(log.join()).not.toContain('SECRET');
});

describe('a client that takes its time', () => {
  it('is told so when its request does not arrive', async () => {
    const { port, emulator } = await serve(300);
    for (const begun of [
      written('POST', target, good).subarray(0, 40),
      written('POST', target, good).subarray(0, -3),
    ]) {
      const { socket, until } = dial(port);
      socket.write(begun);
      expect(await until(/nothing/)).toMatch(/^HTTP\/1.1 408 /);
    }
    expect(emulator.requests).toEqual([]);
  });

  it('is answered before its endless body ends, and let go after that', async () => {
    const { port, log } = await serve(500);
    const { socket, until } = dial(port);
    socket.write(written('POST', target, undefined, 'Transfer-Encoding: chunked'));
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    const write = () => {
      while (socket.writable && socket.write(chunk));
    };
    write();
    socket.on('drain', write);
    expect(await until(/60003/)).toMatch(/^HTTP\/1.1 413 /);
    expect(log.join()).toContain('HTTP 413, ErrorCode 60003');
    await until(/nothing/);
    expect(socket.closed).toBe(true);
  });

  it('is let go when it does not read its answer', async () => {
    const { port, emulator, log } = await serve(300);
    emulator.inject({ body: 'x'.repeat(32 * MiB) });
    const { socket } = dial(port);
    socket.pause().write(written('POST', target, good));
    while (!log.length) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(log.join()).toContain('the client has gone');
    socket.destroy();
  });

  it('is waited for while the emulator is late itself', async () => {
    const { port, emulator } = await serve(200);
    emulator.inject({ delayMs: 700 });
    expect(await ask(port, written('POST', target, good))).toEqual([200, 0]);
  });
});

it('goes on after whatever comes', async () => {
  const { port, log } = await serve();
  let state = 20260101;
  const below = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
  const pieces = [
    'POST ',
    path,
    '?',
    query,
    ' HTTP/1.1',
    '\r\n',
    '\r\n\r\n',
    'Content-Length: 5',
    ': ',
    '%zz',
    '\0',
  ];
  pieces.push(
    'Transfer-Encoding: chunked',
    '5\r\n{"a":\r\n',
    '[[[',
    '\xff',
    'Expect: 100-continue',
    '0\r\n\r\n',
  );
  for (let run = 0; run < 400; run += 1) {
    let text = written('POST', target, good).toString('latin1');
    for (let changes = below(6); changes >= 0; changes -= 1) {
      const at = below(text.length);
      text = text.slice(0, at) + pieces[below(pieces.length)] + text.slice(at + below(20));
    }
    const { socket } = dial(port);
    // Half of the clients hang up at once, so that each of them ends.
    if (run % 2) socket.end(Buffer.from(text, 'latin1'));
    else socket.write(Buffer.from(text, 'latin1'), () => socket.destroy());
    await next(socket, 'close');
  }
  expect(await ask(port, written('POST', target, good))).toEqual([200, 0]);
  expect(log.length).toBeGreaterThan(20);
});
