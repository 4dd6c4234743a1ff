import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import crossFetch from 'cross-fetch';
import { JSDOM } from 'jsdom';
import ky from 'ky';
import ky0 from 'ky-0';
import ky1 from 'ky-1';
import nodeFetch from 'node-fetch';
import { Agent, fetch as undiciFetch } from 'undici';
import { describe, expect, it, vi } from 'vitest';
import { fetchTransport } from '../src/index.ts';
import {
  BODY,
  type Fetch,
  failure,
  move,
  nowhere,
  post,
  QUERY,
  serve,
  status,
  text,
  transports,
} from './support.ts';

/** A `fetch` of a page: whatwg-fetch over the XMLHttpRequest of jsdom. */
async function pageFetch(origin: string): Promise<Fetch> {
  const { window } = new JSDOM('', { url: origin, runScripts: 'outside-only' });
  window.eval(
    await readFile(createRequire(import.meta.url).resolve('whatwg-fetch/dist/fetch.umd.js'), 'utf8'),
  );
  return window.fetch;
}

const fetches: Record<string, (origin: string) => Fetch | Promise<Fetch>> = {
  'npm’s undici': () => undiciFetch as unknown as Fetch,
  'npm’s undici, with a dispatcher': () => (url, init) =>
    undiciFetch(url as string, {
      ...(init as object),
      dispatcher: new Agent(),
    }) as unknown as Promise<Response>,
  'node-fetch': () => nodeFetch as unknown as Fetch,
  'cross-fetch': () => crossFetch,
  'whatwg-fetch in jsdom': pageFetch,
};

/** What a service saw. */
async function mirror() {
  const seen: Record<string, unknown>[] = [];
  const origin = await serve(async (request, response) => {
    const { method, url = '', headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    seen.push({ method, query: url.split('?')[1], body, ...headers });
    if (url.includes('sorry')) response.writeHead(503, { 'retry-after': '7' }).end('sorry');
    else response.setHeader('content-type', 'application/json').end('{"ErrorCode":0,"Owner":"小军"}');
  });
  return { origin, seen };
}

describe.each(transports)('%s with a fetch of the caller', (_, create) => {
  it.each(Object.entries(fetches))('of %s: sends and reads', async (_, make) => {
    const { origin, seen } = await mirror();
    const transport = create({ fetch: await make(origin) });
    expect(await move(transport, post(origin))).toEqual(text('{"ErrorCode":0,"Owner":"小军"}'));
    const length = `${Buffer.byteLength(BODY)}`;
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'POST', query: QUERY, body: BODY, 'content-length': length });
    expect(seen[0]?.['content-type']).toMatch(/^application\/json; ?charset=utf-8$/i);
    const sorry = await move(transport, post(`${origin}/sorry`));
    expect(sorry).toEqual(status(503));
    expect(sorry.ok && sorry.headers.get('retry-after')).toBe('7');
  });

  it.each(Object.entries(fetches))('of %s: is aborted', async (_, make) => {
    const leaving = new AbortController();
    const origin = await serve(() => leaving.abort());
    const request = post(origin, { signal: leaving.signal });
    expect(await move(create({ fetch: await make(origin) }), request)).toEqual(failure('aborted'));
  });

  it('gives it a URL in text and plain values of its own, which it may change', async () => {
    const fetch = vi.fn(async (url: string, init: RequestInit & { headers: Record<string, string> }) => {
      expect(url.replace(/\?.*/, '')).toBe(`${nowhere}/v4/group_open_http_svc/get_group_ban_member`);
      expect(JSON.parse(init.body as string)).toEqual(JSON.parse(BODY));
      expect(Object.getPrototypeOf(init.headers)).toBe(Object.prototype);
      expect(init.headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
      init.headers['x-trace'] = 'on';
      init.method = 'PUT';
      return new Response('{}');
    });
    const transport = create({ fetch: fetch as unknown as Fetch });
    const headers = Object.assign(Object.create(null), post().headers);
    for (const request of [post(), post(), post(nowhere, { headers })])
      expect(await move(transport, request)).toEqual(text('{}'));
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(fetch.mock.calls[0]?.[1]).not.toBe(fetch.mock.calls[1]?.[1]);
  });

  it('and nothing that somebody has put on every object', async () => {
    const { origin, seen } = await mirror();
    Object.assign(Object.prototype, { 'x-everywhere': 'on' });
    try {
      for (const options of [{}, { fetch: ((...args) => fetch(...args)) as Fetch }])
        expect(await move(create(options), post(origin))).toMatchObject({ ok: true });
    } finally {
      delete (Object.prototype as Record<string, unknown>)['x-everywhere'];
    }
    expect(seen).toHaveLength(2);
    for (const each of seen) expect(Object.keys(each)).not.toContain('x-everywhere');
  });

  it('which took the place of the global one, and knows no Request: once, and by name', async () => {
    const { origin, seen } = await mirror();
    for (const foreign of [undiciFetch, nodeFetch]) {
      const fetch = vi.fn(foreign as unknown as Fetch);
      vi.stubGlobal('fetch', fetch);
      expect(await move(create(), post(origin))).toEqual(failure('unsupported', 'ERR_INVALID_URL'));
      expect(fetch).toHaveBeenCalledOnce();
    }
    expect(seen).toEqual([]);
  });
});

describe('an instance of ky', () => {
  const never = vi.fn();
  const strange: Record<string, unknown> = {
    'of ky 1': ky1,
    'of ky 1 with a prefixUrl': ky1.create({ prefixUrl: 'https://backend.example', fetch: never }),
    'of ky 0': ky0,
    'that is another fetch': nodeFetch,
    'that only looks like one': Object.assign(() => never(), {
      ...ky,
      create: () => async () => new Response(),
    }),
    'that throws as it is asked': Object.assign(() => never(), {
      ...ky,
      create: () => () => {
        throw new Error('no');
      },
    }),
  };

  it.each(Object.entries(strange))('%s is refused when the transport is made', (_, instance) => {
    vi.stubGlobal('fetch', never);
    const make = () => fetchTransport({ ky: instance as typeof ky });
    expect(make).toThrow(new TypeError('ky: expected an instance of ky 2'));
    expect(never).not.toHaveBeenCalled();
  });

  it('of ky 2 is taken, without a word to its hooks and its fetch', () => {
    const hooks = { init: [never], beforeRequest: [never], beforeError: [never], afterResponse: [never] };
    for (const instance of [
      ky,
      ky.create({ fetch: never, hooks }),
      ky.extend({ hooks, prefix: 'https://a.b' }),
    ])
      expect(fetchTransport({ ky: instance })).toBeTypeOf('function');
    expect(never).not.toHaveBeenCalled();
  });
});
