import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { certificate } from './certificate.ts';
import { ambiguous, type Fault, final, lost, redirect, timeout, unsure } from './fault.ts';
import { type Exchange, HOST } from './service.ts';

type Reply = NonNullable<Fault['reply']>;
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

const reset = (socket: Socket) => socket.resetAndDestroy();
const end = (socket: Socket) => socket.end();
const silence = () => {};

/** Writes, and when that is out does the rest. */
const write =
  (bytes: string, then: (socket: Socket) => unknown): Reply =>
  ({ socket }) =>
    void socket.write(bytes, () => then(socket));

/** The service acts, and half of its answer comes through. */
const half =
  (then: (socket: Socket) => unknown, { chunked = false } = {}): Reply =>
  async ({ socket, act }) => {
    const body = await act();
    const part = body.slice(0, body.length / 2);
    const rest = chunked
      ? `transfer-encoding: chunked\r\n\r\n${part.length.toString(16)}\r\n${part}\r\n`
      : `content-length: ${body.length}\r\n\r\n${part}`;
    socket.write(`${HEAD}${rest}`, () => then(socket));
  };

const gzipped: Reply = async ({ response, act }) =>
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(await act());

/** A byte at a time: there is always progress, and never an end. */
const drip = async ({ response }: Exchange) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 10);
  await once(response, 'close');
  clearInterval(timer);
};

/** Another certificate than the one that is trusted. */
const showing = (identity: { key: string; cert: string }) => {
  const server = createServer(identity).on('tlsClientError', () => {});
  return (socket: Socket) => void server.emit('connection', socket);
};
const stranger = showing(certificate(HOST));

/** Trusted, and still not to be accepted. */
export const namesake = certificate('127.9.9.9');
export const expired = certificate(HOST, { daysLeft: -1 });

const onHello = (then: (socket: Socket) => unknown) => (socket: Socket) =>
  void socket.once('data', () => then(socket));

const losses: Record<string, Pick<Fault, 'reply' | 'line' | 'secure'>> = {
  'connection refused': { line: 'refused' },
  'connection reset as it opens': { line: reset },
  'connection closed as it opens': { line: end },
  'reset before the headers': { reply: ({ socket }) => reset(socket) },
  'reset before the headers, after the service acted': {
    reply: async ({ socket, act }) => {
      await act();
      reset(socket);
    },
  },
  'closed before the headers': { reply: ({ socket }) => end(socket) },
  'reset inside the headers': { reply: write('HTTP/1.1 200 OK\r\ncontent-le', reset) },
  'closed inside the headers': { reply: write('HTTP/1.1 200 OK\r\ncontent-le', end) },
  'reset inside the body': { reply: half(reset) },
  'body shorter than its content-length': { reply: half(end) },
  'chunked body without its end': { reply: half(end, { chunked: true }) },
  'not HTTP': { reply: write('220 mail.example ESMTP\r\n', silence) },
  'headers without end': { reply: write(`${HEAD}x: ${'x'.repeat(100_000)}`, silence) },
  'a protocol that nobody asked for (101)': {
    reply: write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', silence),
  },
  'gzip that is none': { reply: gzipped },
  'TLS: plain HTTP instead': {
    secure: true,
    line: onHello((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  },
  'TLS: garbage instead': { secure: true, line: onHello((socket) => socket.end(Buffer.alloc(2000, 0x16))) },
  'TLS: reset inside the handshake': { secure: true, line: onHello(reset) },
  'TLS: a self-signed certificate': { secure: true, line: stranger },
  'TLS: a certificate of another host': { secure: true, line: showing(namesake) },
  'TLS: a certificate that has expired': { secure: true, line: showing(expired) },
};

const stalls: Record<string, Pick<Fault, 'reply' | 'line' | 'secure'>> = {
  'stalled connection': { line: silence },
  'stalled TLS handshake': { secure: true, line: silence },
  'stalled headers': { reply: silence },
  'stalled headers, after the service acted': { reply: ({ act }) => act() },
  'stalled inside the headers': { reply: write(HEAD, silence) },
  'stalled body': { reply: half(silence) },
  'body that drips': { reply: drip },
};

const redirects: Record<string, (elsewhere: string) => [status: number, location?: string]> = {
  '301 elsewhere': (elsewhere) => [301, elsewhere],
  '302 elsewhere': (elsewhere) => [302, elsewhere],
  '302 to nowhere': () => [302],
  '303 elsewhere': (elsewhere) => [303, elsewhere],
  '307 elsewhere': (elsewhere) => [307, elsewhere],
  '308 elsewhere': (elsewhere) => [308, elsewhere],
  '304 not modified': () => [304],
};

export const networkFaults: readonly Fault[] = [
  ...Object.entries(losses).map(([name, trouble]) => ({ name, ...trouble, ...lost, ...ambiguous })),
  ...Object.entries(stalls).map(
    ([name, trouble]) => ({ name, ...trouble, clock: 'attempt', ...timeout, ...ambiguous }) as const,
  ),
  {
    name: 'stalled headers, and the clock of the whole call',
    reply: silence,
    clock: 'total',
    ...timeout,
    ...unsure,
  },
  ...Object.entries(redirects).map(([name, to]): Fault => {
    const reply: Reply = ({ response, elsewhere }) => {
      const [status, location] = to(`${elsewhere}/v4/`);
      response.writeHead(status, location ? { location } : {}).end();
    };
    return { name, reply, ...redirect, ...final };
  }),
];
