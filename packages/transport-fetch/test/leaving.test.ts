import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import ky from 'ky';
import nodeFetch from 'node-fetch';
import { expect, it, vi } from 'vitest';
import { bareTransport } from '../src/bare.ts';
import { fetchTransport } from '../src/index.ts';
import { type Fetch, failure, move, post, serve, status, text } from './support.ts';

/** Wrappers keep a clone, to log it or to cache it, and may read it or not. */
const cloning: Fetch = async (...args) => {
  const response = await fetch(...args);
  response.clone();
  return response;
};
const hooked = ky.create({ hooks: { afterResponse: [({ response }) => void response.clone()] } });

const carriers = [
  ['bareTransport', (maxResponseBytes: number) => bareTransport({ fetch: cloning, maxResponseBytes })],
  ['fetchTransport', (maxResponseBytes: number) => fetchTransport({ fetch: cloning, maxResponseBytes })],
  ['a hook of ky', (maxResponseBytes: number) => fetchTransport({ ky: hooked, maxResponseBytes })],
] as const;

/** Answers that are refused, by what is sent before an endless rest. */
const refusals: Record<string, [begin: (response: ServerResponse) => unknown, outcome: unknown]> = {
  oversize: [() => {}, failure('oversize')],
  announced: [(response) => response.setHeader('content-length', 10 ** 9), failure('oversize')],
  encoding: [(response) => response.write(Buffer.from([0xff])), failure('encoding')],
  redirect: [(response) => response.writeHead(302, { location: '/' }), failure('redirect')],
  status: [(response) => response.writeHead(500), status(500)],
};

it.each(carriers.flatMap(([name, make]) => Object.keys(refusals).map((kind) => [name, kind, make] as const)))(
  '%s hangs up on an answer that is refused, though somebody holds a clone: %s',
  async (_, kind, make) => {
    const [begin, expected] = refusals[kind] as (typeof refusals)[string];
    let sent = 0;
    let left: Promise<unknown> = Promise.resolve();
    const origin = await serve((_, response) => {
      left = once(response, 'close');
      begin(response);
      const chunk = Buffer.alloc(65_536, 'x');
      const more = () => {
        do sent += chunk.length;
        while (response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(await move(make(100_000), post(origin))).toEqual(expected);
    await left;
    expect(sent).toBeLessThan(50_000_000);
  },
);

it.each(carriers)('%s leaves what it has read to its end alone', async (_, make) => {
  let clone: Response | undefined;
  const fetch: Fetch = async (...args) => {
    const response = await globalThis.fetch(...args);
    clone = response.clone();
    return response;
  };
  const origin = await serve((_, response) => void response.end('x'.repeat(90_000)));
  const transport = _ === 'a hook of ky' ? make(100_000) : bareTransport({ fetch });
  expect(await move(transport, post(origin))).toEqual(text('x'.repeat(90_000)));
  if (clone) expect(await clone.text()).toHaveLength(90_000);
});

it.each([302, 200])('lets a stream of Node end in peace that a clone still reads: %d', async (code) => {
  const origin = await serve((_, response) => {
    response.writeHead(code, { location: '/elsewhere', 'content-length': 1_000_000 }).write('begun');
  });
  const logging: Fetch = async (url, init) => {
    const response = await nodeFetch(url as string, init as object);
    response
      .clone()
      .text()
      .catch(() => {});
    return response as unknown as Response;
  };
  const uncaught = vi.fn();
  process.on('uncaughtException', uncaught);
  const outcome = await move(bareTransport({ fetch: logging, maxResponseBytes: 1000 }), post(origin));
  expect(outcome).toEqual(failure(code === 200 ? 'oversize' : 'redirect'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('uncaughtException', uncaught);
  expect(uncaught).not.toHaveBeenCalled();
});

it.each([
  ['a fetch that is none', undefined],
  ['a fetch that is something else', {}],
])('%s is no lost connection', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch);
  for (const create of [bareTransport, fetchTransport])
    expect(await move(create(), post('http://127.0.0.1:9'))).toMatchObject({
      ok: false,
      reason: 'unsupported',
    });
  vi.unstubAllGlobals();
});
