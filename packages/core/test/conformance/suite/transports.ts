import { call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, type MakeTransport, onBoth, type TransportOptions } from './case.ts';
import { answers, app, connect, GroupId, OK } from './support.ts';

const list = { ...OK, NextOffset: 0 };
const bytes = (text: string) => new TextEncoder().encode(text);

/** Whether the runtime builds such a request. */
const takes = (init: RequestInit) => {
  try {
    return new Request('http://localhost', init) !== undefined;
  } catch {
    return false;
  }
};

/** An answer in pieces. */
const pieces = (...chunks: Uint8Array[]) =>
  new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    }),
  );

const read = (transport: MakeTransport, answer: () => object, options: TransportOptions = {}) =>
  call(connect(transport({ fetch: answers(answer), ...options })), getGroupBanMember, { GroupId });

export const transports: readonly Case[] = [
  ...onBoth('call a fetch bare, with nothing that a runtime refuses', async (transport) => {
    let self: unknown = transport;
    const given: Record<string, unknown>[] = [];
    const fetch = answers(list);
    function plain(this: unknown, input: RequestInfo | URL, init: RequestInit = {}) {
      self = this;
      given.push(init as Record<string, unknown>);
      return fetch(input, init);
    }
    await call(connect(transport({ fetch: plain as never })), getGroupBanMember, { GroupId });
    // A script that is not strict gets the global in place of nothing.
    ok(self === undefined || self === globalThis, 'fetch is called as a method');
    for (const name of ['credentials', 'mode', 'keepalive', 'duplex']) equal(given[0]?.[name], undefined);
    equal(given[0]?.cache, takes({ cache: 'no-store' }) ? 'no-store' : undefined);
  }),
  ...onBoth('follow no redirect', async (transport) => {
    const fetch = answers(
      () => new Response(null, { status: 302, headers: { location: 'https://a.example' } }),
    );
    const error = await caught(call(connect(transport({ fetch })), getGroupBanMember, { GroupId }));
    includes(error, { code: 'transport.redirect', retryable: false });
    equal(fetch.arrivals.length, 1);
    ok(!JSON.stringify(error).includes('a.example'), 'the error shows where to');
  }),
  ...onBoth('tell other statuses by their number', async (transport) => {
    const answer = (status: number) => () => new Response('{"ErrorCode":0}', { status });
    const at = async (status: number) => caught(read(transport, answer(status)));
    includes(await at(404), {
      code: 'transport.status',
      status: 404,
      category: 'protocol',
      retryable: false,
    });
    includes(await at(429), { status: 429, category: 'rate-limit', retryable: true });
    includes(await at(502), { status: 502, category: 'server', retryable: true });
  }),
  ...onBoth('stop reading where an answer is too long', async (transport) => {
    const long = bytes('x'.repeat(600));
    const error = await caught(read(transport, () => pieces(long, long), { maxResponseBytes: 1000 }));
    includes(error, { code: 'transport.oversize', retryable: false });
  }),
  ...onBoth('read an answer of exactly the longest size', async (transport) => {
    const text = JSON.stringify(list);
    const answer = await read(transport, () => pieces(bytes(text)), { maxResponseBytes: text.length });
    deepEqual(answer, list);
  }),
  ...onBoth('put characters together that arrive in halves', async (transport) => {
    const whole = bytes(JSON.stringify({ ...list, Newer: '小军 🙂' }));
    const answer = await read(transport, () => pieces(...[...whole].map((byte) => Uint8Array.of(byte))));
    equal((answer as unknown as { Newer: string }).Newer, '小军 🙂');
  }),
  ...onBoth('refuse an answer that is not UTF-8', async (transport) => {
    const latin = Uint8Array.of(...bytes('{"ErrorInfo":"'), 0xe9, ...bytes('"}'));
    includes(await caught(read(transport, () => pieces(latin))), { code: 'response.malformed' });
  }),
  ...onBoth('call an answer that breaks off a lost connection', async (transport) => {
    const broken = () => {
      let sent = false;
      const pull = (controller: ReadableStreamDefaultController) => {
        if (sent) controller.error(new TypeError('connection lost'));
        else controller.enqueue(bytes('{"Err'));
        sent = true;
      };
      return new Response(new ReadableStream({ pull }));
    };
    includes(await caught(read(transport, broken)), { code: 'transport.network' });
  }),
  ...onBoth('let nothing out of an error that holds the URL', async (transport) => {
    const fetch = answers(({ url }) =>
      Promise.reject(Object.assign(new TypeError(`cannot reach ${url}`), { cause: { code: 'ECONNRESET' } })),
    );
    const error = await caught(call(connect(transport({ fetch })), getGroupBanMember, { GroupId }));
    includes(error, { code: 'transport.network', cause: undefined });
    ok(error.message.includes('(ECONNRESET)'), error.message);
    ok(!`${error.stack}${JSON.stringify(error)}`.includes('usersig'), 'the error shows the URL');
    ok(!error.message.includes(app.identifier), 'the error shows the query');
  }),
  ...onBoth('refuse options that they do not know', async (transport) => {
    ok((await caught(() => transport({ typo: 1 } as never))) instanceof TypeError, 'not a TypeError');
    ok((await caught(() => transport({ maxResponseBytes: 0 }))) instanceof RangeError, 'not a RangeError');
  }),
];
