import { types } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { listThings, makeThing, readThing } from '../../test/support/endpoints.ts';
import { answers, caught, clientWith, lost, ok, refused, text } from '../../test/support/fakes.ts';
import {
  ApiError,
  backoff,
  ChatError,
  call,
  errorFromJSON,
  InputError,
  items,
  LimiterError,
  ResponseError,
  SignerError,
  TransportError,
  type WireOutcome,
} from '../index.ts';

const fields = (error: ChatError) => ({
  ...error,
  name: error.name,
  message: error.message,
  cause: error.cause,
});

async function failOf(reply: WireOutcome, options = {}): Promise<ChatError> {
  return caught(call(clientWith(answers(reply), options), readThing, { Id: 'a' }));
}

const failures: readonly (readonly [
  string,
  abstract new (...args: never[]) => ChatError,
  () => Promise<ChatError>,
])[] = [
  ['a refusal', ApiError, () => failOf(refused(10007, 'no right'))],
  [
    'a refusal with words for users',
    ApiError,
    () => failOf(ok({ ErrorCode: 30001, ErrorInfo: 'x', ErrorDisplay: 'y', ActionStatus: 'FAIL' })),
  ],
  ['a lost connection', TransportError, () => failOf(lost('network'))],
  ['HTTP 429', TransportError, () => failOf(text('', 429, { 'retry-after': '3' }))],
  ['a digest', TransportError, () => failOf({ ok: false, reason: 'unsupported', digest: 'HANGING' })],
  ['an answer that is none', ResponseError, () => failOf(text('<html>'))],
  ['an input', InputError, () => caught(call(clientWith(answers()), makeThing, { Id: 1 as never }))],
  ['a signer', SignerError, () => failOf(ok(), { signer: () => Promise.reject(new Error('no')) })],
  ['a limiter', LimiterError, () => failOf(ok(), { limiter: () => 'soon' as never })],
];

describe.each(failures)('an error crosses: %s', (_, kind, fail) => {
  it.each([
    ['as JSON', (error: ChatError) => JSON.parse(JSON.stringify(error))],
    ['by structuredClone', (error: ChatError) => structuredClone(error.toJSON())],
  ])('%s', async (_, cross) => {
    const error = await fail();
    const again = errorFromJSON(cross(error));
    expect(again).toBeInstanceOf(kind);
    expect(again).toBeInstanceOf(ChatError);
    expect(types.isNativeError(again)).toBe(true);
    expect(fields(again)).toEqual(fields(error));
    expect(String(again)).toBe(String(error));
    expect(again.stack).toContain(error.message);
    expect(JSON.stringify(again)).toBe(JSON.stringify(error));
  });
});

it('with its cause', async () => {
  vi.useFakeTimers();
  const client = clientWith(answers(text('', 429, { 'retry-after': '30' })), {
    retry: backoff(),
    totalTimeoutMs: 5000,
  });
  const error = await caught(call(client, readThing, { Id: 'a' }));
  vi.useRealTimers();
  for (const json of [JSON.parse(JSON.stringify(error)), structuredClone(error.toJSON())]) {
    const { cause } = errorFromJSON(json);
    expect(cause).toBeInstanceOf(TransportError);
    expect(cause).toMatchObject({ status: 429, retryAfterMs: 30_000, category: 'rate-limit' });
  }
});

it('with where to go on', async () => {
  const client = clientWith(answers(ok({ Things: ['a'], Next: 'b' }), lost('network')));
  const error = await caught(async () => {
    for await (const _ of items(client, listThings, {}));
  });
  expect(error.resume).toEqual({ Cursor: 'b' });
  expect(errorFromJSON(JSON.parse(JSON.stringify(error))).resume).toEqual({ Cursor: 'b' });
});

it('toJSON does not throw at a bigint, which crosses as its digits', () => {
  const error = new InputError('x', []);
  Object.assign(error, { resume: { Next: 2n ** 63n } });
  expect(errorFromJSON(structuredClone(error.toJSON())).resume).toEqual({ Next: `${2n ** 63n}` });
});

const good = new InputError('x', [{ path: 'a', expected: 'b' }]).toJSON();
it.each([
  undefined,
  null,
  'text',
  [],
  {},
  new Error('another'),
  { ...good, code: 'other.code' },
  { ...good, code: 'toString' },
  { ...good, code: 1 },
  { ...good, retryable: 'yes' },
  { ...good, replay: 'maybe' },
  { ...good, attempts: '1' },
  { ...good, issues: [1] },
  { ...good, issues: [null] },
  { ...good, cause: {} },
  { ...good, cause: 'text' },
  {
    get code() {
      throw new Error('secret');
    },
  },
  new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('secret');
      },
    },
  ),
])('refuses what is no such data, nr. %#', (json) => {
  const refused = (() => {
    try {
      return errorFromJSON(json);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toMatchObject({ code: 'input.invalid', operation: 'errorFromJSON' });
  expect(String(refused)).not.toContain('secret');
});

it('takes no text as it is, and no chain of causes', () => {
  const error = errorFromJSON({ ...good, message: `a\n\u001b[31m${'x'.repeat(1e6)}`, operation: 'a\nb' });
  expect(error.message.length).toBeLessThanOrEqual(10_000);
  expect(error.message).not.toContain('\n');
  expect(error.operation).toBe('a b');
  const chain = errorFromJSON({ ...good, cause: { ...good, cause: { ...good, cause: good } } });
  expect((chain.cause as Error).cause).toBe(undefined);
});
