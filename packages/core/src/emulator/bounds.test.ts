import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caught, range } from '../../test/support/fakes.ts';
import { createEmulator } from './index.ts';

const GroupId = '@TGS#live';
const LIST = 'group_open_http_svc/get_group_ban_member';
const BAN = 'group_open_http_svc/ban_group_member';
const MARK = 'group_open_avchatroom_http_svc/modify_user_info';
const QUERY = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
const MiB = 2 ** 20;

function open() {
  const emulator = createEmulator({
    sdkAppId: 1,
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher'] }],
  });
  const post = (operation: string, body: BodyInit, init: object = {}) =>
    emulator.fetch(`https://h/v4/${operation}?${QUERY}`, { method: 'POST', body, ...init });
  return { emulator, post };
}

/** `length` bytes, in pieces of 64 KiB, and how many of them were asked for. */
function stream(length: number) {
  const state = { pulled: 0, cancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      if (state.pulled >= length) return controller.close();
      state.pulled += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { state, body };
}

const nested = (open: string, close: string, levels: number, middle = '') =>
  open.repeat(levels) + middle + close.repeat(levels);
const utf8 = (...parts: (string | number[])[]) => {
  const bytes = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  return new Uint8Array(bytes.flatMap((part) => [...part]));
};
const room = `"GroupId":"${GroupId}"`;

describe('a body is answered', () => {
  it.each<[string, number, string, BodyInit]>([
    ['100,000 lists in each other', 60003, LIST, nested('[', ']', 100_000)],
    ['100,000 objects in each other', 60003, LIST, nested('{"a":', '}', 100_000, '1')],
    ['1 MB of objects that do not close', 60003, LIST, '{"a":'.repeat(200_000)],
    ['a field with a deep list', 60003, LIST, `{"GroupId":${nested('[', ']', 100_000)}}`],
    ['an account with a deep list', 60003, BAN, `{"To_Account":${nested('[', ']', 500_000)}}`],
    [
      'a number in a list that is just not too deep',
      60015,
      BAN,
      `{"A_Account":${nested('[', ']', 98, '1')}}`,
    ],
    ['many empty objects', 60003, LIST, `[${'{},'.repeat(349_000)}{}]`],
    [
      'many empty members',
      10005,
      MARK,
      `{${room},"CommandType":1,"MemberList":[${'{},'.repeat(349_000)}{}]}`,
    ],
    [
      'many marks that are none',
      10004,
      MARK,
      `{${room},"CommandType":1,"MemberList":[{"Member_Account":"a","Marks":[${'"",'.repeat(300_000)}""]}]}`,
    ],
    ['many numbers', 60003, LIST, `[${'0,'.repeat(524_000)}0]`],
    ['many fields', 10004, LIST, `{${range(60_000).map((n) => `"k${n}":1`)}}`],
    ['a long name of a field', 10004, LIST, `{"${'k'.repeat(1_000_000)}":1}`],
    ['broken UTF-8', 60003, LIST, utf8('{"GroupId":"', [0xff, 0xfe], '"}')],
    ['UTF-8 that ends too soon', 60003, LIST, utf8(`{${room}}`, [0xe2, 0x82])],
    ['a surrogate as UTF-8', 60003, LIST, utf8('{"GroupId":"', [0xed, 0xa0, 0x80], '"}')],
    ['a byte order mark', 0, LIST, utf8([0xef, 0xbb, 0xbf], `{${room}}`)],
    ['1 MiB', 0, LIST, `{${room}}`.padEnd(MiB)],
  ])('%s', async (_, code, operation, body) => {
    const { emulator, post } = open();
    const response = await post(operation, body);
    expect([response.status, (await response.json()).ErrorCode]).toEqual([200, code]);
    expect(emulator.requests.map(({ errorCode }) => errorCode)).toEqual([code]);
    expect(JSON.parse(JSON.stringify(emulator.requests))).toEqual(emulator.requests);
  });

  it.each<[string, BodyInit, object]>([
    ['one byte more', `{${room}}`.padEnd(MiB + 1), {}],
    ['4 MiB of objects', `[${'{},'.repeat(1_398_100)}{}]`, {}],
    ['a stream without end', stream(Number.POSITIVE_INFINITY).body, { duplex: 'half' }],
  ])('with 413 when it is too large: %s', async (_, body, init) => {
    const { emulator, post } = open();
    const response = await post(LIST, body, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 60003 });
    expect(emulator.requests).toEqual([{ operation: LIST, body: undefined, errorCode: 60003 }]);
  });

  it('where requests have no streams', async () => {
    const { emulator } = open();
    class Bare extends Request {
      override get body() {
        return undefined as never;
      }
    }
    const { Request: original } = globalThis;
    globalThis.Request = Bare;
    try {
      for (const [body, status] of [
        [`{${room}}`, 200],
        [' '.repeat(MiB + 1), 413],
      ] as const)
        expect((await emulator.fetch(`https://h/v4/${LIST}?${QUERY}`, { method: 'POST', body })).status).toBe(
          status,
        );
      expect(emulator.requests[0]).toEqual({ operation: LIST, body: { GroupId }, errorCode: 0 });
    } finally {
      globalThis.Request = original;
    }
  });

  it('and a fault stays what it is', async () => {
    const { emulator, post } = open();
    emulator.inject({ status: 503 });
    expect((await post(LIST, ' '.repeat(MiB + 1))).status).toBe(503);
  });
});

it('reads no further than it has to, and lets the rest go', async () => {
  const { body, state } = stream(64 * MiB);
  await open().post(LIST, body, { duplex: 'half' });
  expect(state.pulled).toBeLessThan(2 * MiB);
  expect(state.cancelled).toBe(true);
});

it('lets a body go that does not come when the caller has gone', async () => {
  let cancelled = false;
  const body = new ReadableStream({
    pull: () => new Promise(() => {}),
    cancel() {
      cancelled = true;
    },
  });
  const { emulator, post } = open();
  const leaving = new AbortController();
  const failure = caught(post(LIST, body, { duplex: 'half', signal: leaving.signal }));
  await Promise.resolve();
  leaving.abort('enough');
  expect([await failure, cancelled, emulator.requests]).toEqual(['enough', true, []]);
});

it('keeps the last 2 MiB of requests', async () => {
  const { emulator, post } = open();
  for (const n of range(5)) await post(LIST, `${n}`.padEnd(MiB / 2));
  const kept = () => emulator.requests.map(({ body }) => body);
  expect(kept()).toEqual([2, 3, 4]);
  for (const n of range(100)) await post(LIST, `${n}`);
  expect(kept()).toEqual([2, 3, 4, ...range(100)]);
  // The name of an operation is kept, too.
  await emulator.fetch(`https://h/${'x'.repeat(3 * MiB)}`);
  expect(kept()).toEqual([]);
});

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom('%', '%zz', '%00', '%ff', '&', '=', '+', '#', ';', '\\', '//', '..', '\u202e', '\ud800'),
    fc.constantFrom('sdkappid=1', 'identifier=administrator', 'usersig=x', 'contenttype=json', `v4/${LIST}`),
    fc.string({ maxLength: 20 }),
  );
  const text = (max: number) => fc.array(piece, { maxLength: max }).map((pieces) => pieces.join(''));
  const body = fc.oneof(
    fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value)),
    fc
      .record({ GroupId: fc.constant(GroupId), Members_Account: fc.jsonValue() })
      .map((b) => JSON.stringify(b)),
    fc.uint8Array({ maxLength: 200 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>,
    fc.constantFrom('', 'null', '[', nested('[', ']', 20_000), `{"__proto__":{"a":1},${room}}`),
  );
  const request = fc.record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'ODD'),
    target: fc.oneof(
      text(6),
      fc
        .tuple(fc.constantFrom(LIST, BAN, MARK, 'x/y'), text(4))
        .map(([to, more]) => `v4/${to}?${QUERY}${more}`),
    ),
    header: fc.string({ minLength: 1, maxLength: 9000, unit: fc.constantFrom('a', ' ', ',', '"', 'é') }),
    body,
  });

  it('is answered as the service answers', async () => {
    const { emulator } = open();
    await fc.assert(
      fc.asyncProperty(request, async ({ method, target, header, body }) => {
        const init = { method, headers: { 'x-any': header } };
        const bodiless = method === 'GET' || method === 'HEAD';
        const response = await emulator.fetch(`https://h/${target}`, bodiless ? init : { ...init, body });
        expect(response.status).toBe(200);
        expect((await response.json()).ErrorCode).toBeTypeOf('number');
      }),
      { seed: 20260101, numRuns: 1500 },
    );
    expect(emulator.requests.length).toBeGreaterThan(100);
  });
});
