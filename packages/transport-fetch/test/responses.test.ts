import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { failing, failure, giving, move, nowhere, post, text, transports } from './support.ts';

const ANSWER = '{"ErrorCode":0,"Owner":"小军"}';
const bytes = new TextEncoder().encode(ANSWER);
const BOM = '\uFEFF';
const encoded = (value: string) => new TextEncoder().encode(value);

async function* pieces(...chunks: unknown[]) {
  yield* chunks;
}

/** Answers without a stream of the web, by what they have. */
const forms: Record<string, () => object> = {
  'a stream of Node': () => ({ body: Readable.from([bytes.slice(0, 29), bytes.slice(29)]) }),
  'a stream of Node, in text': () => ({ body: Readable.from([ANSWER.slice(0, 9), ANSWER.slice(9)]) }),
  'any other iterable body': () => ({ body: pieces(bytes) }),
  'a body of another kind, and text()': () => ({ body: { _bodyInit: ANSWER }, text: async () => ANSWER }),
  'text()': () => ({ text: async () => ANSWER }),
  'text() without a promise': () => ({ text: () => ANSWER }),
  'bytes()': () => ({ bytes: async () => bytes }),
  'arrayBuffer()': () => ({ arrayBuffer: async () => bytes.buffer }),
  'blob()': () => ({ blob: async () => new Blob([bytes]) }),
  'json()': () => ({ json: async () => JSON.parse(ANSWER) }),
  'text() beside an arrayBuffer() that throws': () => ({
    text: async () => ANSWER,
    arrayBuffer: async () => {
      throw new Error('FileReader.readAsArrayBuffer is not implemented');
    },
  }),
};

describe.each(transports)('%s reads', (_, create) => {
  it.each(Object.entries(forms))('a Response that has %s', async (_, form) => {
    const fetch = giving({ status: 200, ok: true, headers: new Headers(), ...form() });
    expect(await move(create({ fetch }), post())).toEqual(text(ANSWER));
  });

  it('a mock that has nothing but a text', async () => {
    const outcome = await move(create({ fetch: giving({ text: async () => ANSWER }) }), post());
    expect(outcome).toEqual(text(ANSWER));
    expect(outcome.ok && outcome.headers.get('retry-after')).toBeNull();
  });

  it.each([
    ['a stream', () => new Response(encoded(BOM + ANSWER))],
    ['bytes()', () => ({ status: 200, bytes: async () => encoded(BOM + ANSWER) })],
    ['text()', () => ({ status: 200, text: async () => BOM + ANSWER })],
  ])('without its byte order mark: %s', async (_, answer) => {
    expect(await move(create({ fetch: giving(answer()) }), post())).toEqual(text(ANSWER));
  });

  it.each(['text', 'bytes', 'arrayBuffer'] as const)('no more than the bound by %s()', async (way) => {
    const response = new Response('é'.repeat(50));
    const fetch = giving({ status: 200, headers: new Headers(), [way]: () => response.clone()[way]() });
    const at = (maxResponseBytes: number) => move(create({ fetch, maxResponseBytes }), post());
    expect(await at(100)).toEqual(text('é'.repeat(50)));
    expect(await at(99)).toEqual(failure('oversize'));
  });

  it('what it can, where the rest throws', async () => {
    const refusing = (...names: string[]) =>
      new Proxy(new Response(ANSWER, { status: 503, headers: { 'retry-after': '7' } }), {
        get(target, name) {
          if (names.includes(String(name))) throw new TypeError('no');
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const read = (...names: string[]) => move(create({ fetch: giving(refusing(...names)) }), post());
    for (const names of [['type'], ['body'], ['bodyUsed', 'type']]) {
      const outcome = await read(...names);
      expect(outcome).toMatchObject({ ok: true, status: 503 });
      expect(outcome.ok && outcome.headers.get('retry-after')).toBe('7');
    }
    expect(await read('headers', 'type')).toMatchObject({ ok: true, status: 503, text: ANSWER });
    expect(await read('status')).toEqual(text(ANSWER));
  });

  it('headers that promise, throw or are no texts, and leaves nobody with a rejection', async () => {
    for (const get of [async () => Promise.reject(new Error('no')), () => Symbol('no'), throws]) {
      const fetch = giving({ status: 200, headers: { get }, text: async () => ANSWER });
      const outcome = await move(create({ fetch }), post());
      expect(outcome).toEqual(text(ANSWER));
      expect(() => outcome.ok && outcome.headers.get('retry-after')).not.toThrow();
    }
  });

  it('no more of a source that has all at hand than leaves others their turn', async () => {
    for (const chunk of [new Uint8Array(1), new Uint8Array(0)]) {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), 1);
      let pulled = 0;
      async function* endless() {
        for (; ; pulled++) yield chunk;
      }
      const request = post(nowhere, { signal: leaving.signal });
      const fetch = giving({ status: 200, body: endless() });
      expect(await move(create({ fetch }), request)).toEqual(failure('aborted'));
      const until = pulled;
      expect(until).toBeLessThan(1_000_000);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(pulled - until).toBeLessThan(10_000);
    }
  });

  it('an excerpt of such a source, within its time', async () => {
    const body = pieces(...Array.from({ length: 60_000 }, () => Uint8Array.of(120)));
    const outcome = await move(create({ fetch: giving({ status: 503, body }) }), post());
    expect(outcome).toMatchObject({ ok: true, status: 503, text: 'x'.repeat(60_000) });
  });

  it('no chunk that is none', async () => {
    for (const body of [
      pieces(undefined),
      pieces(7),
      { [Symbol.asyncIterator]: () => ({ next: () => undefined }) },
    ]) {
      const outcome = await move(create({ fetch: giving({ status: 200, body }) }), post());
      expect(outcome).toEqual(failure('unsupported', 'no readable Response'));
    }
  });

  it('no UTF-8 out of what is none, by whatever way', async () => {
    const bad = Uint8Array.of(123, 255, 125);
    for (const form of [
      { body: pieces(bad) },
      { bytes: async () => bad },
      { arrayBuffer: async () => bad.buffer },
    ])
      expect(await move(create({ fetch: giving({ status: 200, ...form }) }), post())).toEqual(
        failure('encoding'),
      );
  });

  it('no endless stream, of Node or of nothing', async () => {
    let pulled = 0;
    async function* endless(chunk: unknown) {
      for (; ; pulled++) yield chunk;
    }
    for (const chunk of [new Uint8Array(10), 'x'.repeat(10), new Uint8Array(0), '']) {
      const fetch = giving({ status: 200, body: endless(chunk) });
      expect(await move(create({ fetch, maxResponseBytes: 1000 }), post())).toEqual(failure('oversize'));
    }
    expect(pulled).toBeLessThan(5000);
  });

  it('and leaves a stream of Node, where it stops', async () => {
    const body = new Readable({ read: () => void body.push(Buffer.alloc(100)) });
    const fetch = giving({ status: 200, body });
    expect(await move(create({ fetch, maxResponseBytes: 250 }), post())).toEqual(failure('oversize'));
    expect(body.destroyed).toBe(true);
  });

  it.each<[string, () => object]>([
    ['a stream that breaks off', () => ({ body: Readable.from(broken()) })],
    ['a text that breaks off', () => ({ text: failing(new TypeError('Network request failed')) })],
    ['the Response of an error', () => ({ status: 0, type: 'error', body: null })],
  ])('%s as a loss', async (_, form) => {
    expect(await move(create({ fetch: giving({ status: 200, ...form() }) }), post())).toEqual(
      failure('network'),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['an object', {}],
    ['a stream that is locked', lockedResponse()],
    ['a body that was read', { status: 200, bodyUsed: true, text: async () => ANSWER }],
    ['an answer that throws', hostile()],
  ])('%s as what it is: no loss, and once', async (_, answer) => {
    const fetch = giving(answer);
    const outcome = await move(create({ fetch }), post());
    expect(outcome).toEqual(failure('unsupported', 'no readable Response'));
  });

  it('bugs of a fetch as what they are', async () => {
    const buggy = giving({ status: 200, json: async () => JSON.parse('<html>') });
    expect(await move(create({ fetch: buggy }), post())).toEqual(failure('unsupported', 'SyntaxError'));
    for (const error of [new ReferenceError('no'), new RangeError('no')])
      expect(await move(create({ fetch: failing(error) }), post())).toEqual(
        failure('unsupported', error.name),
      );
  });
});

function throws(): never {
  throw new TypeError('no');
}

async function* broken() {
  yield bytes.slice(0, 9);
  throw new TypeError('terminated');
}

function lockedResponse(): Response {
  const response = new Response(ANSWER);
  response.body?.getReader();
  return response;
}

function hostile() {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'then') return undefined;
        throw new TypeError('no');
      },
    },
  );
}
