import { EventEmitter, getEventListeners, once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Transport, WireOutcome, WireRequest } from '@tim-rest/core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareTransport } from './bare.ts';
import { fetchTransport } from './index.ts';

type Fetch = typeof globalThis.fetch;

const CANARY = 'CANARY-eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwg';
const QUERY = `sdkappid=1400000000&identifier=admin&usersig=${CANARY}&random=7&contenttype=json`;
const BODY = '{"GroupId":"@TGS#直播","Limit":100}';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
afterAll(async () => {
  await new Promise(setImmediate);
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

async function listen(server: TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server);
}

function post(origin: string, more: Partial<WireRequest> = {}): WireRequest {
  return {
    operation: 'group_open_http_svc/get_group_ban_member',
    label: `POST ${origin}/v4/group_open_http_svc/get_group_ban_member`,
    href: () => `${origin}/v4/group_open_http_svc/get_group_ban_member?${QUERY}`,
    headers: { 'content-type': 'application/json', 'x-agent': 'test' },
    body: BODY,
    ...more,
  };
}

/** Moves a request, and checks of every outcome that it does not hold the UserSig. */
async function move(transport: Transport, request: WireRequest): Promise<WireOutcome> {
  const outcome = await transport(request);
  expect(inspect(outcome, { showHidden: true, depth: Number.POSITIVE_INFINITY })).not.toContain('CANARY');
  expect(JSON.stringify(outcome)).not.toContain('CANARY');
  return outcome;
}

const answering = (body: BodyInit | null, init?: ResponseInit): Fetch & ReturnType<typeof vi.fn> =>
  vi.fn(async () => new Response(body, init));
const mocking =
  (response: unknown): Fetch =>
  async () =>
    response as Response;

const anywhere = 'https://console.tim.qq.com';
const failure = (reason: string, detail?: string) => ({ ok: false, reason, ...(detail && { detail }) });
const text = (value: string) => expect.objectContaining({ ok: true, status: 200, text: value });

describe.each([
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
])('%s', (_, create) => {
  describe('sends', () => {
    it('one POST, as it was built', async () => {
      const seen: unknown[] = [];
      const origin = await serve(async (request, response) => {
        const chunks = await request.toArray();
        const { method, url, headers } = request;
        seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        response.setHeader('x-request-id', 'r1').end('{"ErrorCode":0}');
      });

      const outcome = await move(create(), post(origin));

      expect(outcome).toEqual(text('{"ErrorCode":0}'));
      expect(outcome.ok && outcome.headers.get('X-Request-Id')).toBe('r1');
      expect(seen).toEqual([
        {
          method: 'POST',
          url: `/v4/group_open_http_svc/get_group_ban_member?${QUERY}`,
          headers: expect.objectContaining({
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(BODY)),
            'x-agent': 'test',
          }),
          body: BODY,
        },
      ]);
    });

    it('through a fetch of the caller, which is not called as a method', async () => {
      const calls: { self: unknown; request: Request }[] = [];
      async function custom(this: unknown, ...args: Parameters<Fetch>) {
        calls.push({ self: this, request: new Request(...args) });
        return new Response('{}');
      }

      expect(await move(create({ fetch: custom }), post(anywhere))).toEqual(text('{}'));
      expect(calls).toHaveLength(1);
      expect(calls[0]?.self).toBeUndefined();
      expect(calls[0]?.request).toMatchObject({ method: 'POST', redirect: 'manual' });
      expect(await calls[0]?.request.text()).toBe(BODY);
    });

    it('through the global fetch of the moment', async () => {
      const transport = create();
      vi.stubGlobal('fetch', answering('late'));
      expect(await move(transport, post(anywhere))).toEqual(text('late'));
    });

    it('nothing once it is aborted', async () => {
      const fetch = answering('{}');
      const href = vi.fn(() => `${anywhere}/?${QUERY}`);
      const request = post(anywhere, { href, signal: AbortSignal.abort() });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
      expect(fetch).not.toHaveBeenCalled();
      expect(href).not.toHaveBeenCalled();
    });
  });

  describe('answers', () => {
    it.each([400, 404, 429, 500, 503])('%i with its text and headers: the client judges', async (status) => {
      let count = 0;
      const origin = await serve((_, response) => {
        count++;
        response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '1' }).end('<h1>Sorry</h1>');
      });
      const outcome = await move(create(), post(origin));
      expect(outcome).toEqual(expect.objectContaining({ ok: true, status, text: '<h1>Sorry</h1>' }));
      expect(outcome.ok && outcome.headers.get('retry-after')).toBe('1');
      expect(count).toBe(1);
    });

    it.each([301, 302, 303, 307, 308])('redirect to a %i, and follows none', async (status) => {
      const paths: (string | undefined)[] = [];
      const origin = await serve((request, response) => {
        paths.push(request.url?.slice(0, 4));
        response.writeHead(status, { location: `/elsewhere?${QUERY}` }).end('moved');
      });
      expect(await move(create(), post(origin))).toEqual(failure('redirect'));
      expect(paths).toEqual(['/v4/']);
    });

    it.each([
      { type: 'opaqueredirect', status: 0, body: null, text: async () => '' },
      { type: 'default', status: 0, body: null, text: async () => '' },
    ])('redirect to what a browser shows of one: $type', async (response) => {
      expect(await move(create({ fetch: mocking(response) }), post(anywhere))).toEqual(failure('redirect'));
    });

    it('an empty text', async () => {
      expect(await move(create({ fetch: answering(null) }), post(anywhere))).toEqual(text(''));
      expect(await move(create({ fetch: answering('') }), post(anywhere))).toEqual(text(''));
      const origin = await serve((_, response) => void response.writeHead(204).end());
      expect(await move(create(), post(origin))).toMatchObject({ ok: true, status: 204, text: '' });
    });

    it('UTF-8 across chunks, without its byte order mark', async () => {
      const bytes = [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('直播间🎉')];
      const stream = new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
      expect(await move(create({ fetch: answering(stream) }), post(anywhere))).toEqual(text('直播间🎉'));
    });

    it.each([
      ['inside', [0x7b, 0xff, 0x7d]],
      ['at the end', [0x7b, 0xe7, 0x9b]],
    ])('encoding to what is not UTF-8 %s', async (_, bytes) => {
      const fetch = answering(Uint8Array.from(bytes));
      expect(await move(create({ fetch }), post(anywhere))).toEqual(failure('encoding'));
    });

    it.each([
      ['text()', { text: async () => 'héllo' }],
      [
        'arrayBuffer()',
        { arrayBuffer: async () => new TextEncoder().encode('héllo').buffer, headers: new Headers() },
      ],
    ])('from a mock that has only %s', async (_, mock) => {
      const fetch = mocking({ ok: true, status: 200, ...mock });
      expect(await move(create({ fetch, maxResponseBytes: 6 }), post(anywhere))).toEqual(text('héllo'));
      expect(await move(create({ fetch, maxResponseBytes: 5 }), post(anywhere))).toEqual(failure('oversize'));
    });
  });

  describe('reads so many bytes', () => {
    it('and not one more', async () => {
      const fetch = answering('12345');
      expect(await move(create({ fetch, maxResponseBytes: 5 }), post(anywhere))).toEqual(text('12345'));
      fetch.mockResolvedValueOnce(new Response('123456'));
      expect(await move(create({ fetch, maxResponseBytes: 5 }), post(anywhere))).toEqual(failure('oversize'));
    });

    it('by default 4 MiB', async () => {
      const most = 'x'.repeat(4 * 1024 * 1024);
      expect(await move(create({ fetch: answering(most) }), post(anywhere))).toEqual(text(most));
      const fetch = answering(`${most}x`);
      expect(await move(create({ fetch }), post(anywhere))).toEqual(failure('oversize'));
    });

    it('and none where the length is announced', async () => {
      const cancel = vi.fn();
      const pull = vi.fn();
      const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
      const fetch = answering(body, { headers: { 'content-length': '101' } });
      expect(await move(create({ fetch, maxResponseBytes: 100 }), post(anywhere))).toEqual(
        failure('oversize'),
      );
      expect(pull).not.toHaveBeenCalled();
      expect(cancel).toHaveBeenCalledOnce();
    });

    it('of a stream without end, and hangs up', async () => {
      const hungUp = new EventEmitter();
      const origin = await serve((_, response) => {
        const more = () => response.write('x'.repeat(1024));
        response.on('drain', more).on('close', () => hungUp.emit('close'));
        while (more());
      });
      const closed = once(hungUp, 'close');
      expect(await move(create({ maxResponseBytes: 10_000 }), post(origin))).toEqual(failure('oversize'));
      await closed;
    });

    it('after decompression', async () => {
      const bomb = gzipSync('0'.repeat(1_000_000));
      expect(bomb.length).toBeLessThan(10_000);
      const origin = await serve(
        (_, response) => void response.setHeader('content-encoding', 'gzip').end(bomb),
      );
      expect(await move(create({ maxResponseBytes: 10_000 }), post(origin))).toEqual(failure('oversize'));
      expect(await move(create({ maxResponseBytes: 1_000_000 }), post(origin))).toMatchObject({ ok: true });
    });

    it('from a source that does not answer when it is cancelled', async () => {
      const body = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(10)),
        cancel: () => new Promise(() => {}),
      });
      const transport = create({ fetch: answering(body), maxResponseBytes: 25 });
      expect(await move(transport, post(anywhere))).toEqual(failure('oversize'));
    });
  });

  describe('reports a loss', () => {
    it('when nobody listens', async () => {
      const server = createTcpServer();
      const origin = await listen(server);
      await new Promise((resolve) => server.close(resolve));
      expect(await move(create(), post(origin))).toEqual(failure('network', 'ECONNREFUSED'));
    });

    it('when the connection is reset before the headers', async () => {
      let count = 0;
      const origin = await serve((request) => {
        count++;
        request.socket.resetAndDestroy();
      });
      expect(await move(create(), post(origin))).toMatchObject(failure('network'));
      expect(count).toBe(1);
    });

    it('when it is reset inside the body', async () => {
      let count = 0;
      const origin = await serve((request, response) => {
        count++;
        response.write('{"ErrorCode"', () => request.socket.resetAndDestroy());
      });
      expect(await move(create(), post(origin))).toMatchObject(failure('network'));
      expect(count).toBe(1);
    });

    it('when the body is shorter than announced', async () => {
      const origin = await serve((request, response) => {
        response.setHeader('content-length', '100');
        response.write('{"ErrorCode":0}', () => request.socket.end());
      });
      expect(await move(create(), post(origin))).toMatchObject(failure('network'));
    });

    it.each([
      [
        'rejects',
        (error: unknown): Fetch =>
          () =>
            Promise.reject(error),
      ],
      [
        'throws',
        (error: unknown): Fetch =>
          () => {
            throw error;
          },
      ],
    ])('when fetch %s, whatever with', async (_, failing) => {
      const secret = `${anywhere}/?${QUERY}`;
      const coded = (code: unknown) =>
        new TypeError(secret, { cause: Object.assign(new Error(secret), { code, href: secret }) });
      for (const error of [
        new TypeError(secret),
        new Error('fetch failed'),
        secret,
        undefined,
        null,
        { secret },
      ])
        expect(await move(create({ fetch: failing(error) }), post(anywhere))).toEqual(failure('network'));
      for (const code of [secret, CANARY.toUpperCase(), 'lower', 7, { secret }, undefined])
        expect(await move(create({ fetch: failing(coded(code)) }), post(anywhere))).toEqual(
          failure('network'),
        );
      for (const code of ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ENOTFOUND'])
        expect(await move(create({ fetch: failing(coded(code)) }), post(anywhere))).toEqual(
          failure('network', code),
        );
    });

    it('when the answer is none', async () => {
      for (const nothing of [undefined, null, {}, 'text'])
        expect((await move(create({ fetch: mocking(nothing) }), post(anywhere))).ok).toBe(false);
    });

    it('as unsupported when the request cannot be built', async () => {
      const fetch = vi.fn<Fetch>(async (...args) => {
        new Request(...args);
        return new Response('{}');
      });
      for (const broken of [{ headers: { 'x-agent': 'a\nb' } }, { href: () => `http://:${CANARY}` }]) {
        expect(await move(create(), post(anywhere, broken))).toEqual(failure('unsupported'));
        expect(await move(create({ fetch }), post(anywhere, broken))).toEqual(failure('unsupported'));
      }
    });
  });

  describe('is aborted', () => {
    it('while the headers stall', async () => {
      const controller = new AbortController();
      const origin = await serve(() => controller.abort(new Error(`${QUERY}`)));
      const request = post(origin, { signal: controller.signal });
      expect(await move(create(), request)).toEqual(failure('aborted'));
    });

    it('while the body stalls', async () => {
      const controller = new AbortController();
      const fetch: Fetch = async (...args) => {
        const response = await globalThis.fetch(...args);
        setImmediate(() => controller.abort());
        return response;
      };
      const origin = await serve((_, response) => void response.write('{'));
      const request = post(origin, { signal: controller.signal });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
    });

    it('while a fetch that knows no signals stalls, and lets go of its late answer', async () => {
      const controller = new AbortController();
      let answer = (_: Response) => {};
      const fetch: Fetch = () => {
        controller.abort();
        return new Promise((resolve) => {
          answer = resolve;
        });
      };
      const request = post(anywhere, { signal: controller.signal });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
      await new Promise<void>((cancel) => answer(new Response(new ReadableStream({ cancel }))));
    });

    it('while such a fetch stalls, whose late rejection is nobody’s', async () => {
      const controller = new AbortController();
      let lose = (_: Error) => {};
      const fetch: Fetch = () => {
        queueMicrotask(() => controller.abort());
        return new Promise((_, reject) => {
          lose = reject;
        });
      };
      const request = post(anywhere, { signal: controller.signal });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
      lose(new Error(QUERY));
    });

    it('while a source that knows no signals stalls, and cancels it', async () => {
      const controller = new AbortController();
      const cancel = vi.fn(() => new Promise<void>(() => {}));
      const pull = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(new Uint8Array(1));
        queueMicrotask(() => controller.abort());
        return new Promise<void>(() => {});
      };
      const fetch = answering(new ReadableStream({ pull, cancel }, { highWaterMark: 0 }));
      const request = post(anywhere, { signal: controller.signal });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
      expect(cancel).toHaveBeenCalledOnce();
    });

    it('and leaves nothing on the signal, however it ended', async () => {
      const { signal } = new AbortController();
      const added = vi.spyOn(signal, 'addEventListener');
      const lost: Fetch = () => Promise.reject(new TypeError('fetch failed'));
      const origin = await serve((_, response) => void response.end('{}'));
      const transports = [
        create(),
        create({ fetch: lost }),
        create({ fetch: answering('12'), maxResponseBytes: 1 }),
      ];
      for (let round = 0; round < 100; round++)
        for (const transport of transports) await transport(post(origin, { signal }));
      expect(added).toHaveBeenCalledTimes(300);
      expect(getEventListeners(signal, 'abort')).toEqual([]);
    });
  });

  describe('refuses when it is created', () => {
    it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '10', null])(
      'a maxResponseBytes of %s',
      (value) => {
        const create_ = () => create({ maxResponseBytes: value as number });
        expect(create_).toThrow(new RangeError('maxResponseBytes: expected a positive integer'));
      },
    );

    it.each([null, 'https://SECRET', {}, 0])('a fetch that is %j', (value) => {
      const create_ = () => create({ fetch: value as unknown as Fetch });
      expect(create_).toThrow(new TypeError('fetch: expected a function'));
    });

    it('options that it does not know', () => {
      const options = { timeout: 'SECRET' } as object;
      expect(() => create(options)).toThrow(new TypeError('timeout: unknown option'));
      expect(() => create(null as unknown as object)).toThrow(TypeError);
    });

    it('but not undefined ones', () => {
      expect(create({ fetch: undefined, maxResponseBytes: undefined })).toBeTypeOf('function');
    });
  });
});

it('the entries export one function each', async () => {
  expect(Object.keys(await import('./index.ts'))).toEqual(['fetchTransport']);
  expect(Object.keys(await import('./bare.ts'))).toEqual(['bareTransport']);
});
