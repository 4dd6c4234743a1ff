import { inspect } from 'node:util';
import type { WireOutcome, WireRequest } from '@tim-rest/core';
import ky, { type Hooks, type Options } from 'ky';
import { describe, expect, it, vi } from 'vitest';
import { fetchTransport } from './index.ts';

type Fetch = typeof globalThis.fetch;

const href = 'https://console.tim.qq.com/v4/svc/cmd?usersig=CANARY&random=7';
const request: WireRequest = {
  operation: 'svc/cmd',
  label: 'POST https://console.tim.qq.com/v4/svc/cmd',
  href: () => href,
  headers: { 'content-type': 'application/json' },
  body: '{"a":1}',
};

/** Moves the request through an instance with these options; every request that reaches its fetch is kept. */
async function through(options: Options, answer: () => Response = () => new Response('{}'), bound = 100) {
  const sent: Request[] = [];
  const fetch: Fetch = async (...args) => {
    sent.push(new Request(...args));
    return answer();
  };
  const transport = fetchTransport({ ky: ky.create({ fetch, ...options }), maxResponseBytes: bound });
  const outcome = await transport(request);
  expect(inspect(outcome, { showHidden: true, depth: Number.POSITIVE_INFINITY })).not.toContain('CANARY');
  return { outcome, sent };
}

const ok = (text = '{}') => expect.objectContaining<Partial<WireOutcome>>({ ok: true, status: 200, text });
const lost = () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(href), { code: 'ECONNRESET' }) });
};

const eager: Options = {
  retry: { limit: 5, methods: ['post'], statusCodes: [500], delay: () => 0, shouldRetry: () => true },
  timeout: 1,
  totalTimeout: 1,
  throwHttpErrors: true,
};

describe('a ky instance of the caller', () => {
  it('keeps its hooks, headers and fetch', async () => {
    const afterResponse = vi.fn();
    const { outcome, sent } = await through({
      headers: { 'x-trace': 'on' },
      hooks: {
        beforeRequest: [({ request }) => request.headers.set('x-hook', 'ran')],
        afterResponse: [afterResponse],
      },
    });
    expect(outcome).toEqual(ok());
    expect(sent[0]?.headers.get('x-trace')).toBe('on');
    expect(sent[0]?.headers.get('x-hook')).toBe('ran');
    expect(afterResponse).toHaveBeenCalledOnce();
  });

  it.each<[string, Options]>([
    ['prefix', { prefix: 'https://elsewhere.example/api' }],
    ['baseUrl', { baseUrl: 'https://elsewhere.example/api/' }],
    ['searchParams', { searchParams: { a: 1, random: undefined } }],
    ['json', { json: { b: 2 } }],
    ['body', { body: new URLSearchParams({ b: '2' }) }],
    ['method', { method: 'put' }],
    ['redirect', { redirect: 'follow' }],
    ['headers', { headers: { 'Content-Type': 'text/plain' } }],
    ['Headers', { headers: new Headers({ 'Content-Type': 'text/plain' }) }],
    ['timeouts and retries', eager],
    [
      'an init hook',
      { hooks: { init: [(options) => void Object.assign(options, eager, { method: 'put' })] } },
    ],
    [
      'an init hook for the URL',
      {
        hooks: {
          init: [(options) => void Object.assign(options, { prefix: 'https://x', searchParams: 'a=1' })],
        },
      },
    ],
  ])('does not change what is sent by its %s', async (_, options) => {
    const { outcome, sent } = await through(options);
    expect(outcome).toEqual(ok());
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ url: href, method: 'POST', redirect: 'manual' });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(await sent[0]?.text()).toBe('{"a":1}');
  });

  it('does not repeat a request', async () => {
    const unwell = () => new Response('<h1>Sorry</h1>', { status: 500, headers: { 'retry-after': '0' } });
    const init: Hooks['init'] = [(options) => void Object.assign(options, eager)];
    for (const options of [eager, { hooks: { init } }]) {
      const answered = await through(options, unwell);
      expect(answered.outcome).toMatchObject({ ok: true, status: 500, text: '<h1>Sorry</h1>' });
      expect(answered.sent).toHaveLength(1);

      const failed = await through(options, lost);
      expect(failed.outcome).toEqual({ ok: false, reason: 'network', detail: 'ECONNRESET' });
      expect(failed.sent).toHaveLength(1);
    }
  });

  it('does not repeat a request for a hook that asks for it', async () => {
    const beforeRetry = vi.fn();
    const { outcome, sent } = await through({
      ...eager,
      hooks: { afterResponse: [() => ky.retry({ delay: 0 })], beforeRetry: [beforeRetry] },
    });
    expect(outcome).toEqual({ ok: false, reason: 'network' });
    expect(sent).toHaveLength(1);
    expect(beforeRetry).not.toHaveBeenCalled();
  });

  it('may answer from a hook', async () => {
    const before = await through({ hooks: { beforeRequest: [() => new Response('before')] } });
    expect(before.outcome).toEqual(ok('before'));
    expect(before.sent).toHaveLength(0);

    const after = await through({ hooks: { afterResponse: [() => new Response('after')] } });
    expect(after.outcome).toEqual(ok('after'));
  });

  it.each<keyof Hooks>(['beforeRequest', 'afterResponse'])(
    'is a loss when its %s hook throws',
    async (name) => {
      const { outcome } = await through({ hooks: { [name]: [lost] } });
      expect(outcome).toMatchObject({ ok: false, reason: 'network' });
    },
  );

  it('does not get its errors out through beforeError', async () => {
    const beforeError = vi.fn(() => new Error(href));
    const { outcome } = await through({ hooks: { beforeError: [beforeError] } }, lost);
    expect(outcome).toEqual({ ok: false, reason: 'network' });
    expect(beforeError).toHaveBeenCalledOnce();
  });

  it('is unsupported when it cannot build a request', async () => {
    const { outcome, sent } = await through({ mode: 'navigate' });
    expect(outcome).toEqual({ ok: false, reason: 'unsupported' });
    expect(sent).toHaveLength(0);
  });

  it('keeps the bound, whether its hooks read the answer or not', async () => {
    const read: string[] = [];
    const reading: Hooks['afterResponse'] = [async ({ response }) => void read.push(await response.text())];
    for (const afterResponse of [reading, [() => {}]]) {
      const small = await through({ hooks: { afterResponse } }, () => new Response('small'));
      expect(small.outcome).toEqual(ok('small'));
      const large = await through({ hooks: { afterResponse } }, () => new Response('x'.repeat(101)));
      expect(large.outcome).toEqual({ ok: false, reason: 'oversize' });
    }
    expect(read.map(({ length }) => length)).toEqual([5, 101]);
  });

  it('cancels an endless answer although a hook has seen it', async () => {
    let cancel = () => {};
    const cancelled = new Promise<void>((resolve) => {
      cancel = resolve;
    });
    const pull = (stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(30));
    const endless = () => new Response(new ReadableStream({ pull, cancel }));
    const { outcome } = await through({ hooks: { afterResponse: [() => {}] } }, endless);
    expect(outcome).toEqual({ ok: false, reason: 'oversize' });
    await cancelled;
  });

  it('is aborted while a hook stalls', async () => {
    const controller = new AbortController();
    const stalling = () => {
      controller.abort();
      return new Promise<never>(() => {});
    };
    const transport = fetchTransport({ ky: ky.create({ hooks: { beforeRequest: [stalling] } }) });
    const outcome = await transport({ ...request, signal: controller.signal });
    expect(outcome).toEqual({ ok: false, reason: 'aborted' });
  });

  it('is a function, and excludes a fetch', () => {
    // @ts-expect-error One of the two.
    const both = () => fetchTransport({ ky, fetch });
    expect(both).toThrow(new TypeError('fetch, ky: expected one of them, not both'));
    // @ts-expect-error Not a ky instance.
    const options = () => fetchTransport({ ky: { retry: 3 } });
    expect(options).toThrow(new TypeError('ky: expected a function'));
  });
});
