import ky from 'ky';
import { describe, expect, it, vi } from 'vitest';
import { fetchTransport } from '../src/index.ts';
import { type Fetch, failing, failure, move, nowhere, post, text, transports } from './support.ts';

/** What reaches a `fetch`, as the runtime understands it. */
function listening(answer: () => Response = () => new Response('{}')) {
  const requests: Request[] = [];
  const fetch: Fetch = async (...args) => {
    requests.push(new Request(...args));
    return answer();
  };
  return { fetch, requests };
}

/** As frameworks leave the making of a page: with an error that quotes the first argument and is meant for themselves. */
const leavings: Record<string, (input: unknown) => unknown> = {
  DYNAMIC_SERVER_USAGE: (input) =>
    Object.assign(new Error(`Dynamic server usage: no-store fetch ${input} /page`), {
      digest: 'DYNAMIC_SERVER_USAGE',
    }),
  HANGING_PROMISE_REJECTION: () =>
    Object.assign(new Error('During prerendering, fetch() rejects when the prerender is complete.'), {
      digest: 'HANGING_PROMISE_REJECTION',
    }),
  'dynamic = "error"': (input) =>
    Object.assign(new Error(`Route /page couldn't be rendered statically because it used ${input}`), {
      code: 'NEXT_STATIC_GEN_BAILOUT',
    }),
  'a postponed page': () => ({ $$typeof: Symbol.for('react.postpone'), message: 'Route /page' }),
};

describe.each(transports)('%s', (_, create) => {
  it('wants no answer kept: of the runtime’s own fetch, and of the caller’s', async () => {
    const own = listening();
    vi.stubGlobal('fetch', own.fetch);
    const given = listening();
    expect(await move(create(), post())).toEqual(text('{}'));
    expect(await move(create({ fetch: given.fetch }), post())).toEqual(text('{}'));
    for (const { requests } of [own, given]) {
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatchObject({ cache: 'no-store', method: 'POST', url: post().href() });
    }
  });

  it('does not say so to a runtime that refuses it, and sends nothing to find out', async () => {
    const { Request } = globalThis;
    const strict = vi.fn((input: string, init: RequestInit = {}) => {
      if ('cache' in init)
        throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
      return new Request(input, init);
    });
    vi.stubGlobal('Request', function (this: unknown, input: string, init?: RequestInit) {
      return strict(input, init);
    });
    const inits: RequestInit[] = [];
    const fetch: Fetch = async (_, init = {}) => {
      inits.push(init);
      return new Response('{}');
    };
    vi.stubGlobal('fetch', fetch);
    const [own, given] = [create(), create({ fetch })];
    expect(inits).toEqual([]);
    expect(await move(own, post())).toEqual(text('{}'));
    expect(await move(given, post())).toEqual(text('{}'));
    expect(inits).toHaveLength(2);
    for (const init of inits) expect(init.cache).toBeUndefined();
  });

  it('shows a framework in the place of fetch no URL in text', async () => {
    const seen: string[] = [];
    vi.stubGlobal('fetch', async (input: unknown, init?: unknown) => {
      seen.push(`${input}`, JSON.stringify([input, init]), `${Object.values(init ?? {})}`);
      return new Response('{}');
    });
    expect(await move(create(), post())).toEqual(text('{}'));
    expect(seen).toHaveLength(3);
    expect(seen.join()).not.toMatch(/usersig|SECRET/);
  });

  it.each(Object.entries(leavings))('tells of a page in the making: %s', async (name, leave) => {
    const thrown: unknown[] = [];
    vi.stubGlobal('fetch', async (input: unknown) => {
      thrown.push(leave(input));
      throw thrown.at(-1);
    });
    const digest = name.includes('_') ? name : undefined;
    const detail = digest ? `prerendering: ${digest}` : 'prerendering';
    // The digest goes along, for whoever renders the page to know its own error again.
    expect(await move(create(), post())).toEqual({ ...failure('unsupported', detail), digest });
    expect(thrown).toHaveLength(1);
    expect(`${(thrown[0] as Error).message}`).not.toContain('SECRET');
  });
});

describe('an instance of ky', () => {
  it('wants no answer kept either, whatever it was made with', async () => {
    const { fetch, requests } = listening();
    vi.stubGlobal('fetch', fetch);
    const instances = [ky, ky.create({ cache: 'force-cache' }), ky.create({ fetch })];
    for (const instance of instances)
      expect(await move(fetchTransport({ ky: instance }), post())).toEqual(text('{}'));
    expect(requests.map(({ cache }) => cache)).toEqual(instances.map(() => 'no-store'));
  });

  it('gives its own fetch a text, and the runtime’s what is sent once', async () => {
    const { fetch, requests } = listening();
    vi.stubGlobal('fetch', fetch);
    await move(fetchTransport({ ky }), post());
    await move(fetchTransport({ ky: ky.create({ fetch }) }), post());
    expect(requests.map(({ headers }) => headers.get('content-length'))).toEqual([
      `${Buffer.byteLength(post().body)}`,
      null,
    ]);
    for (const request of requests) expect(await request.text()).toBe(post().body);
  });

  it('says so where a framework in the place of fetch looks for it: beside the Request', async () => {
    const inits: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
      inits.push(init);
      return new Response('{}');
    });
    await move(fetchTransport({ ky }), post());
    await move(fetchTransport(), post());
    expect(inits.map((init) => init?.cache)).toEqual(['no-store', 'no-store']);
  });

  it('tells of a page in the making', async () => {
    const error = leavings.DYNAMIC_SERVER_USAGE?.('[object Request]');
    vi.stubGlobal('fetch', failing(error));
    expect(await move(fetchTransport({ ky }), post(nowhere))).toEqual({
      ...failure('unsupported', 'prerendering: DYNAMIC_SERVER_USAGE'),
      digest: 'DYNAMIC_SERVER_USAGE',
    });
  });
});
