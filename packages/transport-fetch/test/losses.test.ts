import ky from 'ky';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { describe, expect, it } from 'vitest';
import { fetchTransport } from '../src/index.ts';
import {
  type Fetch,
  failing,
  failure,
  giving,
  move,
  nowhere,
  post,
  QUERY,
  serveTcp,
  text,
  transports,
} from './support.ts';

const secret = `${nowhere}/?${QUERY}`;
const wrapped = (error: unknown, times = 1): unknown =>
  times ? new TypeError(secret, { cause: wrapped(error, times - 1) }) : error;
const coded = (code: unknown) => Object.assign(new Error(secret), { code });

type Then = (resolve: (value: unknown) => void, reject: (error: unknown) => void) => void;
const thenable = (then: Then) => (() => ({ then })) as unknown as Fetch;

/** A proxy that refuses every CONNECT. */
const refusing = (code: number) =>
  serveTcp((socket) => {
    socket.once('data', () => socket.end(`HTTP/1.1 ${code} No\r\ncontent-length: 0\r\n\r\n`));
  });

describe.each(transports)('%s says of a loss', (_, create) => {
  const loses = (error: unknown) => move(create({ fetch: failing(error) }), post());

  it.each([407, 502, 403])('that a proxy refused with %i', async (code) => {
    const dispatcher = new ProxyAgent(await refusing(code));
    const fetch: Fetch = (url, init) =>
      undiciFetch(url as string, { ...(init as object), dispatcher }) as unknown as Promise<Response>;
    expect(await move(create({ fetch }), post())).toEqual(failure('network', `proxy ${code}`));
    await dispatcher.close();
  });

  it('what other runtimes say of a proxy', async () => {
    const tunnel = new Error('Proxy refused to open a tunnel: 407 Proxy Authentication Required');
    const connect = new Error(
      `error sending request for url (${secret}): client error (Connect): proxy authentication required`,
    );
    for (const error of [Object.assign(tunnel, { code: 'ERR_PROXY_TUNNEL' }), wrapped(connect)])
      expect(await loses(error)).toEqual(failure('network', 'proxy 407'));
  });

  it('what agents of node-fetch say of a proxy, in digits alone', async () => {
    const reasons = [
      'tunneling socket could not be established, statusCode=407',
      'Bad response: 407',
      'Proxy authentication failed with status 407 after retry',
      'Proxy response (407) !== 200 when HTTP Tunneling',
    ];
    for (const reason of reasons) {
      const message = `request to ${secret} failed, reason: ${reason}`;
      const error = Object.assign(new Error(message), { code: 'ECONNRESET', type: 'system' });
      expect(await loses(error)).toEqual(failure('network', 'proxy 407'));
    }
    for (const words of ['failed, reason: Bad response: 4071', 'Bad response: 500', 'statusCode=500'])
      expect(await loses(Object.assign(new Error(words), { code: 'ECONNRESET' }))).toEqual(
        failure('network', 'ECONNRESET'),
      );
  });

  it('a code, however deep it lies, within reason', async () => {
    for (const times of [0, 1, 2, 3])
      expect(await loses(wrapped(coded('ECONNRESET'), times))).toEqual(failure('network', 'ECONNRESET'));
    expect(await loses(wrapped(coded('ECONNRESET'), 1000))).toEqual(failure('network'));
  });

  it('nothing, where causes lead nowhere', async () => {
    const cyclic = new Error(secret);
    cyclic.cause = cyclic;
    const throwing = Object.defineProperty(new Error(secret), 'cause', {
      get() {
        throw new Error(secret);
      },
    });
    let reads = 0;
    const endless: unknown = new Proxy(
      {},
      {
        get(_, name) {
          reads++;
          return name === 'cause' ? endless : undefined;
        },
      },
    );
    const sly = coded({ toString: () => 'ECONNRESET' });
    for (const error of [cyclic, throwing, endless, sly, Symbol('no'), 7n, () => {}])
      expect(await loses(error)).toEqual(failure('network'));
    expect(reads).toBeLessThan(100);
  });

  it('nothing of a fetch that answers and fails as it likes', async () => {
    const rejecting = thenable((_, reject) => reject(coded('EPIPE')));
    expect(await move(create({ fetch: rejecting }), post())).toEqual(failure('network', 'EPIPE'));
    const both = thenable((resolve, reject) => {
      resolve(new Response('{}'));
      reject(new Error(secret));
      throw new Error(secret);
    });
    expect(await move(create({ fetch: both }), post())).toEqual(text('{}'));
  });
});

it.each(transports)('%s leaves nobody with a rejection that comes late', async (_, create) => {
  let controller: ReadableStreamDefaultController | undefined;
  const failingLater = new ReadableStream({
    start(its) {
      controller = its;
      its.enqueue(new Uint8Array(9));
    },
    cancel: () => Promise.reject(new Error(secret)),
  });
  const clone = new Response(failingLater);
  const fetch = giving(clone.clone());
  expect(await move(create({ fetch, maxResponseBytes: 5 }), post())).toEqual(failure('oversize'));
  controller?.error(new Error(secret));

  const leaving = new AbortController();
  const hung = {
    status: 200,
    text: () => new Promise((_, reject) => setTimeout(reject, 5, new Error(secret))),
  };
  setTimeout(() => leaving.abort(), 1);
  const request = post(nowhere, { signal: leaving.signal });
  expect(await move(create({ fetch: giving(hung) }), request)).toEqual(failure('aborted'));
  await new Promise((resolve) => setTimeout(resolve, 10));
});

it('an instance of ky says no more', async () => {
  const fetch = failing(Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') }));
  const transport = fetchTransport({ ky: ky.create({ fetch }) });
  expect(await move(transport, post())).toEqual(failure('network', 'ECONNREFUSED'));
});
