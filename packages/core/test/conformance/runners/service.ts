import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { verifyUserSig } from '@tim-rest/signer';
import { app, bans, emulate, OK } from '../suite/support.ts';
import { listen } from './listen.ts';

const json = { 'content-type': 'application/json' };
const list = { ...OK, NextOffset: 0 };

interface Exchange {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

const say = (response: ServerResponse, answer: object) =>
  response.writeHead(200, json).end(JSON.stringify(answer));

/** What the service does to a request about a group of such a name; about any other it acts as it should. */
const rooms: Readonly<Record<string, (exchange: Exchange) => unknown>> = {
  'mirror 小军': ({ url, request, response, body }) => {
    const usersig = url.searchParams.get('usersig') ?? '';
    const Arrived = {
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1).replace(/(usersig|random)=[^&]*/g, '$1'),
      type: request.headers['content-type'],
      body,
      verified: `${verifyUserSig(usersig, app).ok}`,
    };
    say(response, { ...list, Arrived });
  },
  redirect: ({ response }) => response.writeHead(302, { location: '/elsewhere' }).end(),
  close: ({ request }) => request.socket.destroy(),
  break: ({ request, response }) => {
    response.writeHead(200, json).write('{"ErrorCode":0,', () => request.socket.destroy());
  },
  long: ({ response }) => say(response, { ...list, Long: '长'.repeat(350_000) }),
  gzip: ({ response }) =>
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(list))),
  silent: () => {},
};

/**
 * The emulator behind a port of the loopback, which runtimes reach with their own `fetch`. Beside it there are
 * `files`, by path, for a page of the same origin.
 */
export function startService(files: Readonly<Record<string, string>> = {}): ReturnType<typeof listen> {
  const emulator = emulate({
    groups: [
      { GroupId: 'live', Type: 'AVChatRoom', online: ['alice'] },
      { GroupId: 'banned', Type: 'AVChatRoom', banned: bans(250) },
    ],
  });
  const answer: RequestListener = async (request, response) => {
    const { method, url: path = '' } = request;
    if (method === 'GET') {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(path in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
      return void response.end(files[path]);
    }
    const body = await text(request);
    const url = new URL(path, 'http://service');
    const exchange = rooms[JSON.parse(body || '{}').GroupId];
    if (exchange) return void exchange({ url, request, response, body });
    const answer = await emulator.fetch(url, { method: 'POST', body });
    response.writeHead(answer.status, json).end(await answer.text());
  };
  return listen(createServer(answer));
}
