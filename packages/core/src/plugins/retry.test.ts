import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import {
  answers,
  caught,
  clientWith,
  hang,
  lost,
  ok,
  range,
  refused,
  text,
} from '../../test/support/fakes.ts';
import {
  ApiError,
  backoff,
  type CallEvent,
  type ChatError,
  call,
  ResponseError,
  type RetryPolicy,
  SignerError,
  TransportError,
  type UserSigProvider,
  type UserSigRequest,
} from '../index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const at = { operation: 'test_svc/read_thing', idempotent: true, attempts: 1 };

function failure(category: 'server' | 'rate-limit', retryAfterMs?: number): TransportError {
  return new TransportError(
    'no',
    at,
    { code: 'transport.status', category, replay: 'ambiguous' },
    { retryAfterMs },
  );
}

const FOREVER: RetryPolicy = ({ attempt }) => (attempt < 50 ? 0 : undefined);

describe('backoff', () => {
  const ceiling = (policy: RetryPolicy, error: ChatError = failure('server')) => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    return range(12).map((n) => policy({ error, attempt: n + 1 }));
  };

  it('waits up to twice as long each time, three times', () => {
    expect(ceiling(backoff()).slice(0, 4)).toEqual([200, 400, 800, undefined]);
  });

  it.each([0, 1e300, Number.POSITIVE_INFINITY])(
    'gives a number to wait, whatever it begins with: %d ms',
    (baseMs) => {
      for (const random of [0, 0.5]) {
        vi.spyOn(Math, 'random').mockReturnValue(random);
        for (const maxMs of [0, 10_000, Number.POSITIVE_INFINITY]) {
          const policy = backoff({ baseMs, maxMs, retries: 5000 });
          for (const attempt of [1, 2, 1100, 5000])
            expect(policy({ error: failure('server'), attempt })).toBeGreaterThanOrEqual(0);
        }
      }
    },
  );

  it('has full jitter: from nothing to the ceiling', () => {
    const policy = backoff();
    for (const drawn of [0, 0.25, 0.5]) {
      vi.spyOn(Math, 'random').mockReturnValue(drawn);
      expect(policy({ error: failure('server'), attempt: 3 })).toBe(800 * drawn);
    }
  });

  it('takes its numbers from its options', () => {
    expect(ceiling(backoff({ retries: 5, baseMs: 10, maxMs: 50 }))).toEqual([
      10,
      20,
      40,
      50,
      50,
      ...range(7).map(() => undefined),
    ]);
    expect(ceiling(backoff({ retries: 0 }))[0]).toBeUndefined();
  });

  it('never waits longer than 10 s by its own arithmetic', () => {
    expect(Math.max(...(ceiling(backoff({ retries: 12 })) as number[]))).toBe(10_000);
  });

  it('waits a second more after a frequency limit', () => {
    expect(ceiling(backoff(), failure('rate-limit')).slice(0, 3)).toEqual([1200, 1400, 1800]);
  });

  it.each([
    [0, 0],
    [1500, 1500],
    [60_000, 60_000],
    [60_001, 200],
    [Number.POSITIVE_INFINITY, 200],
  ])('believes a server that asks for %d ms, if that is a minute at most', (hint, ms) => {
    expect(ceiling(backoff(), failure('server', hint))[0]).toBe(ms);
  });

  it('stops at its number of retries, whatever the server asks for', () => {
    expect(ceiling(backoff(), failure('server', 5))).toEqual([5, 5, 5, ...range(9).map(() => undefined)]);
  });
});

describe('Retry-After', () => {
  beforeEach(() => {
    vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
    vi.spyOn(Math, 'random').mockReturnValue(1);
  });

  it.each([
    ['2', 2000],
    ['0', 0],
    ['60', 60_000],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    // What makes no sense, or asks too much, gives way to our own arithmetic.
    ['61', 200],
    ['9'.repeat(400), 200],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 200],
    ['Sun, 22 Nov 2026 09:59:59 GMT', 200],
    ['-1', 200],
    ['1.5', 200],
    ['soon', 200],
    ['', 200],
  ])('%j', async (header, ms) => {
    const observe = vi.fn<(event: CallEvent) => void>();
    const transport = answers(text('', 503, { 'retry-after': header }), ok());
    const client = clientWith(transport, { retry: backoff(), observe, totalTimeoutMs: 100_000 });
    const done = call(client, readThing, { Id: 'a' });
    await vi.runAllTimersAsync();
    await done;
    expect(observe).toHaveBeenCalledWith(expect.objectContaining({ type: 'retry', ms }));
    expect(transport.sent[1]!.at - transport.sent[0]!.at).toBe(ms);
  });
});

describe('a failed call', () => {
  const cases = [
    // Refused, not executed: may always be sent again.
    ['api.60007', refused(60007), 'always'],
    ['api.60011', refused(60011), 'always'],
    ['api.10023', refused(10023), 'always'],
    ['transport.status', text('', 429), 'always'],
    // Nobody knows: only where a second time does no harm.
    ['transport.network', lost('network'), 'idempotent'],
    ['transport.network', lost('aborted'), 'idempotent'],
    ['transport.status', text('<html>', 502), 'idempotent'],
    ['transport.status', text('', 500), 'idempotent'],
    ['transport.status', text('', 408), 'idempotent'],
    ['api.10002', refused(10002), 'idempotent'],
    ['api.60008', refused(60008), 'idempotent'],
    ['api.70169', refused(70169), 'idempotent'],
    // Never.
    ['api.70050', refused(70050), 'never'],
    ['api.10004', refused(10004), 'never'],
    ['api.10007', refused(10007), 'never'],
    ['api.10010', refused(10010), 'never'],
    ['api.70009', refused(70009), 'never'],
    ['api.987654', refused(987654), 'never'],
    ['api.-7', refused(-7), 'never'],
    ['transport.status', text('', 400), 'never'],
    ['transport.status', text('', 404), 'never'],
    ['transport.status', text('{}', 204), 'never'],
    ['transport.redirect', text('', 302), 'never'],
    ['transport.redirect', lost('redirect'), 'never'],
    ['transport.oversize', lost('oversize'), 'never'],
    ['transport.unsupported', lost('unsupported'), 'never'],
    ['response.malformed', lost('encoding'), 'never'],
    ['response.malformed', text('<html>'), 'never'],
    ['response.invalid', ok({ ErrorCode: '0' }), 'never'],
    ['response.invalid', ok({ ErrorDisplay: 7 }), 'never'],
  ] as const;

  describe.each([
    ['idempotent', readThing],
    ['not idempotent', makeThing],
  ] as const)('of an endpoint that is %s', (kind, endpoint) => {
    it.each(cases)('%s: sent again? (%#)', async (code, answer, when) => {
      const again = when === 'always' || (when === 'idempotent' && kind === 'idempotent');
      const transport = answers(answer, ok());
      const client = clientWith(transport);
      const error = await caught(call(client, endpoint, { Id: 'a' }));
      expect(error).toMatchObject({ code, retryable: again, attempts: 1 });

      transport.sent.length = 0;
      const policy = vi.fn(() => 0);
      await call(client, endpoint, { Id: 'a' }, { retry: policy }).catch(() => {});
      expect(transport.sent).toHaveLength(again ? 2 : 1);
      expect(policy).toHaveBeenCalledTimes(again ? 1 : 0);
    });

    it('is sent again after the attempt clock ran out, if idempotent', async () => {
      const transport = answers(hang, ok());
      const done = call(clientWith(transport, { retry: () => 0, attemptTimeoutMs: 10 }), endpoint, {
        Id: 'a',
      });
      done.catch(() => {});
      await vi.runAllTimersAsync();
      expect(transport.sent).toHaveLength(kind === 'idempotent' ? 2 : 1);
      if (kind === 'idempotent') await expect(done).resolves.toMatchObject({ ErrorCode: 0 });
      else await expect(done).rejects.toMatchObject({ code: 'transport.timeout', retryable: false });
    });
  });

  it('is sent at most as often as the policy says, and keeps the last error', async () => {
    const transport = answers(refused(60007), lost('network'), text('', 500), refused(10002, 'the last'));
    const done = caught(
      call(clientWith(transport, { retry: backoff({ retries: 3 }) }), readThing, { Id: 'a' }),
    );
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({
      code: 'api.10002',
      errorInfo: 'the last',
      attempts: 4,
      retryable: true,
    });
    expect((await done).message).toBe('[api.10002] test_svc/read_thing: the last [server] (4 attempts)');
    expect(transport.sent).toHaveLength(4);
  });

  it('is never sent again with retry: false', async () => {
    const transport = answers(refused(60007), ok());
    await expect(call(clientWith(transport), readThing, { Id: 'a' })).rejects.toMatchObject({
      code: 'api.60007',
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('asks the policy with the error and the number of the attempt', async () => {
    const policy = vi.fn<RetryPolicy>(({ attempt }) => (attempt < 3 ? 0 : undefined));
    const error = await caught(
      call(clientWith(answers(refused(60007)), { retry: policy }), readThing, { Id: 'a' }),
    );
    expect(policy.mock.calls.map(([{ attempt }]) => attempt)).toEqual([1, 2, 3]);
    expect(policy.mock.calls[2]![0].error).toBe(error);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('policy');
      },
    ],
    ['answers NaN', () => Number.NaN],
    ['answers a negative number', () => -1],
    ['answers text', () => '5'],
    ['answers null', () => null],
    ['answers nothing', () => {}],
  ])('stands when the policy %s', async (_, policy) => {
    const transport = answers(refused(60007), ok());
    const retry = policy as unknown as RetryPolicy;
    await expect(call(clientWith(transport, { retry }), readThing, { Id: 'a' })).rejects.toMatchObject({
      code: 'api.60007',
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('waits for as long as the policy says', async () => {
    const transport = answers(refused(60007), ok());
    const done = call(clientWith(transport, { retry: () => 700 }), readThing, { Id: 'a' });
    await vi.advanceTimersByTimeAsync(699);
    expect(transport.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(transport.sent).toHaveLength(2);
    await done;
  });

  it.each([60_001, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    'is given up at once when the wait is %d ms: more than the call has left',
    async (ms) => {
      const transport = answers(refused(60007), ok());
      const error = await caught(call(clientWith(transport, { retry: () => ms }), readThing, { Id: 'a' }));
      expect(error).toBeInstanceOf(TransportError);
      expect(error).toMatchObject({ code: 'transport.timeout', attempts: 1, retryable: true });
      // Why there was a wait at all is not lost.
      expect(error.cause).toMatchObject({ code: 'api.60007' });
      expect(performance.now()).toBe(transport.sent[0]!.at);
      expect(vi.getTimerCount()).toBe(0);
    },
  );
});

describe('a UserSig that is refused as stale', () => {
  const stale = [70001, 70052, 70347, 20002, 60004, 60005];

  /** Signs with another value each time. */
  function signing(values: readonly (string | Error)[]) {
    const asked: UserSigRequest[] = [];
    const signer = (request: UserSigRequest) => {
      asked.push(request);
      const value = values[Math.min(asked.length, values.length) - 1]!;
      if (value instanceof Error) throw value;
      return { value, expiresAt: Number.POSITIVE_INFINITY };
    };
    return { signer, asked };
  }

  it('is masked beside the fresh one in what comes after', async () => {
    const { signer } = signing(['first-sig', 'second-sig']);
    const transport = answers(refused(stale[0] as number), refused(10004, 'second-sig is not first-sig'));
    const error = await caught(call(clientWith(transport, { signer }), makeThing, { Id: 'a' }));
    expect(error.errorInfo).toBe('[redacted] is not [redacted]');
  });

  it.each(stale)(
    '(%d) is signed afresh, also with retry: false and for what is not idempotent',
    async (code) => {
      const { signer, asked } = signing(['first-sig', 'second-sig']);
      const transport = answers(refused(code), ok());
      await expect(call(clientWith(transport, { signer }), makeThing, { Id: 'a' })).resolves.toMatchObject({
        ErrorCode: 0,
      });
      expect(transport.sent.map(({ query }) => query.get('usersig'))).toEqual(['first-sig', 'second-sig']);
      expect(asked.map(({ rejected }) => rejected)).toEqual([false, true]);
      expect(asked[1]).toMatchObject({ sdkAppId: 1400000000, identifier: 'administrator' });
    },
  );

  it.each(stale)('(%d) is signed afresh once, never in a loop', async (code) => {
    let count = 0;
    const signer = () => ({ value: `signature-${++count}`, expiresAt: 0 });
    const transport = answers(refused(code));
    for (const retry of [false, FOREVER] as const) {
      count = transport.sent.length = 0;
      const error = await caught(call(clientWith(transport, { signer, retry }), readThing, { Id: 'a' }));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ errorCode: code, attempts: 2, retryable: false });
      expect(count).toBe(2);
    }
  });

  it('stands when the signer gives the same value again', async () => {
    const { signer, asked } = signing(['the-only-one']);
    const transport = answers(refused(70001), ok());
    for (const retry of [false, FOREVER] as const) {
      asked.length = transport.sent.length = 0;
      const error = await caught(call(clientWith(transport, { signer, retry }), readThing, { Id: 'a' }));
      expect(error).toMatchObject({ code: 'api.70001', attempts: 1 });
      expect(transport.sent).toHaveLength(1);
      expect(asked).toHaveLength(2);
    }
  });

  it.each([
    ['throws', new Error('no key')],
    ['gives no UserSig', ''],
  ])('stands when the signer %s', async (_, second) => {
    const { signer } = signing(['first-sig', second]);
    const transport = answers(refused(70001), ok());
    const error = await caught(
      call(clientWith(transport, { signer, retry: FOREVER }), readThing, { Id: 'a' }),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'api.70001', attempts: 1 });
    expect(transport.sent).toHaveLength(1);
  });

  it('stands when the signer does not answer in time', async () => {
    let asked = 0;
    const signer = () => (asked++ ? hang() : { value: 'first-sig', expiresAt: 0 });
    const transport = answers(refused(70001), ok());
    const done = caught(
      call(clientWith(transport, { signer, attemptTimeoutMs: 50 }), readThing, { Id: 'a' }),
    );
    await vi.advanceTimersByTimeAsync(50);
    expect(await done).toMatchObject({ code: 'api.70001', attempts: 1 });
  });

  it('is signed afresh on a later attempt, too, and other failures after it are still retried', async () => {
    const { signer, asked } = signing(['first-sig', 'first-sig', 'second-sig']);
    const transport = answers(lost('network'), refused(70052), refused(60007), ok());
    await call(clientWith(transport, { signer, retry: FOREVER }), readThing, { Id: 'a' });
    expect(transport.sent.map(({ query }) => query.get('usersig'))).toEqual([
      'first-sig',
      'first-sig',
      'second-sig',
      'second-sig',
    ]);
    expect(asked.map(({ rejected }) => rejected)).toEqual([false, false, true, false]);
  });

  it.each([70009, 70003, 70346])('may also be one of a key that was changed since: %d', async (code) => {
    const { signer, asked } = signing(['first-sig', 'second-sig']);
    await call(clientWith(answers(refused(code), ok()), { signer }), makeThing, { Id: 'a' });
    expect(asked.map(({ rejected }) => rejected)).toEqual([false, true]);
    // A wrong key stays wrong: the second refusal stands.
    const wrong = signing(['first-sig', 'second-sig', 'third-sig']);
    const transport = answers(refused(code));
    const error = await caught(call(clientWith(transport, { signer: wrong.signer }), makeThing, { Id: 'a' }));
    expect(error).toMatchObject({ errorCode: code, attempts: 2, retryable: false });
    expect(transport.sent).toHaveLength(2);
  });

  it('is signed afresh also where the signer fails in passing', async () => {
    const signer = vi
      .fn<UserSigProvider>()
      .mockReturnValueOnce({ value: 'first-sig', expiresAt: 0 })
      .mockRejectedValueOnce(new Error('503'))
      .mockReturnValue({ value: 'second-sig', expiresAt: 0 });
    const transport = answers(refused(70001), ok());
    await call(clientWith(transport, { signer, retry: () => 0 }), makeThing, { Id: 'a' });
    expect(signer.mock.calls.map(([{ rejected }]) => rejected)).toEqual([false, true, true]);
    expect(transport.sent).toHaveLength(2);
  });

  it.each([70013, 70014, 70016, 70050])('is not what %d says', async (code) => {
    const { signer, asked } = signing(['first-sig', 'second-sig']);
    await caught(call(clientWith(answers(refused(code), ok()), { signer }), readThing, { Id: 'a' }));
    expect(asked.map(({ rejected }) => rejected)).toEqual([false]);
  });
});

describe('each attempt', () => {
  it('asks the signer and the limiter anew', async () => {
    const limiter = vi.fn(() => 0);
    let count = 0;
    const signer = () => ({ value: `signature-${++count}`, expiresAt: 0 });
    const transport = answers(refused(60007), refused(60007), ok());
    await call(clientWith(transport, { signer, limiter, retry: FOREVER }), readThing, { Id: 'a' });
    expect(transport.sent.map(({ query }) => query.get('usersig'))).toEqual([
      'signature-1',
      'signature-2',
      'signature-3',
    ]);
    expect(limiter).toHaveBeenCalledTimes(3);
  });

  it('that gets no UserSig from the signer is the last', async () => {
    let count = 0;
    const signer = () => ({ value: ++count === 2 ? '' : 'first-sig', expiresAt: 0 });
    const transport = answers(refused(60007), ok());
    const error = await caught(
      call(clientWith(transport, { signer, retry: FOREVER }), readThing, { Id: 'a' }),
    );
    expect(error).toBeInstanceOf(SignerError);
    expect(error).toMatchObject({ code: 'signer.invalid', attempts: 1, retryable: false });
    expect(transport.sent).toHaveLength(1);
  });

  it('that gets an undocumented answer is the last', async () => {
    const transport = answers(text('{"ErrorCode":0'), ok());
    const error = await caught(call(clientWith(transport, { retry: FOREVER }), readThing, { Id: 'a' }));
    expect(error).toBeInstanceOf(ResponseError);
    expect(transport.sent).toHaveLength(1);
  });
});

describe('a wait that the call cannot afford', () => {
  it('says what it was for, in the message and in JSON, and that the call may be made again', async () => {
    const transport = answers(text('', 429, { 'retry-after': '30' }));
    const client = clientWith(transport, { retry: backoff(), totalTimeoutMs: 5000 });
    const error = await caught(call(client, readThing, { Id: 'a' }));
    expect(error).toMatchObject({ code: 'transport.timeout', retryable: true });
    expect(error.message).toContain('after transport.status');
    expect(JSON.parse(JSON.stringify(error)).cause).toMatchObject({ status: 429, category: 'rate-limit' });
  });
});

describe('options of backoff', () => {
  it.each([{ baseMs: Number.NaN }, { maxMs: -5 }, { retries: '3' }, { retry: 1 }])(
    'are refused: %o',
    async (options) => {
      const error = await caught(() => backoff(options as never));
      expect(error).toMatchObject({ code: 'input.invalid', operation: 'backoff' });
    },
  );
});
