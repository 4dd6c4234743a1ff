import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hang, range } from '../../test/support/fakes.ts';
import { type LimiterEvent, redisLimiter } from './redis.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const send = { operation: 'test_svc/make_thing', sdkAppId: 1400000000, quota: 200 };

/** A limiter on a Redis that answers what it is told to. */
function limiterOn(answer: () => unknown, options: object = {}) {
  const asked: [script: string, keys: string[], args: string[]][] = [];
  const events: LimiterEvent[] = [];
  const limit = redisLimiter({
    eval: (...question) => {
      asked.push(question);
      return answer();
    },
    observe: (event) => events.push(event),
    ...options,
  });
  return { limit, asked, events };
}

describe('a limiter on Redis', () => {
  it('asks with a key for the app and the operation, and its steps', async () => {
    const { limit, asked } = limiterOn(() => [0, 0], { prefix: 'fleet:', share: 0.5, burst: 1 });
    expect(await limit(send)).toBe(0);
    expect(asked[0]?.[0]).toContain("redis.call('TIME')");
    expect(asked[0]?.slice(1)).toEqual([['fleet:1400000000:test_svc/make_thing'], ['10.3', '0', '0']]);
    await redisLimiter({ eval: (...question) => asked.push(question) })(send);
    expect(asked[1]?.[1]).toEqual(['tim-rest:1400000000:test_svc/make_thing']);
  });

  it('does not ask for what has no quota', async () => {
    const { limit, asked } = limiterOn(() => [0, 0]);
    expect(await limit({ ...send, quota: undefined })).toBe(0);
    expect(await limit({ ...send, quota: Number.POSITIVE_INFINITY })).toBe(0);
    expect(asked).toEqual([]);
  });

  it('comes back with the place that it was given, and with none after its turn', async () => {
    const answers = [
      [40, 1_764_000_000_123],
      [0, 1_764_000_000_123],
      [0, 0],
      [9, 5],
    ];
    const { limit, asked } = limiterOn(() => answers.shift());
    const one = { ...send, ticket: 0.5 };
    expect(await limit(one)).toBe(40);
    expect(await limit(one)).toBe(0);
    expect(await limit(one)).toBe(0);
    expect(await limit({ ...send, ticket: 0.6 })).toBe(9);
    expect(asked.map(([, , args]) => args[2])).toEqual(['0', '1764000000123', '0', '0']);
  });

  it.each([
    ['numbers', [7, 1]],
    ['texts', ['7', '1']],
    [
      'bytes',
      [new TextEncoder().encode('7'), '1'].map((each) => ({
        toString: () => Buffer.from(each as never).toString(),
      })),
    ],
    ['big integers', [7n, 1n]],
  ])('reads %s', async (_, answer) => {
    const { limit, events } = limiterOn(async () => answer);
    expect(await limit(send)).toBe(7);
    expect(events).toEqual([]);
  });

  it('waits for half a second at most, whatever it is told', async () => {
    expect(await limiterOn(() => [1e9, 1]).limit(send)).toBe(500);
  });
});

describe('where Redis gives no answer, it goes on with a part of the quota, and tells:', () => {
  /** How many of these may go at once or within a second. */
  async function sent(limit: ReturnType<typeof redisLimiter>, calls = 200): Promise<number> {
    let gone = 0;
    const stop = new AbortController();
    for (const ticket of range(calls)) {
      void (async () => {
        while (!stop.signal.aborted) {
          const ms = await limit({ ...send, ticket });
          if (ms === 0) {
            gone += 1;
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
      })();
    }
    await vi.advanceTimersByTimeAsync(1000);
    stop.abort();
    return gone;
  }

  const nothing: readonly (readonly [string, () => unknown, string])[] = [
    [
      'it throws',
      () => {
        throw new Error('redis://:secret@host');
      },
      'failed',
    ],
    ['it rejects', () => Promise.reject(new Error('ECONNREFUSED')), 'failed'],
    ['it hangs', hang, 'late'],
    ['nothing', () => undefined, 'invalid'],
    ['null', () => [null, null], 'invalid'],
    ['a text', () => 'OK', 'invalid'],
    ['below 0', () => [-1, 0], 'invalid'],
    ['empty texts', () => ['', ''], 'invalid'],
    ['what cannot be read', () => [Symbol('a'), 1], 'invalid'],
  ];
  it.each(nothing)('%s', async (_, answer, reason) => {
    const { limit, events, asked } = limiterOn(answer);
    const gone = await sent(limit);
    expect(gone).toBeGreaterThan(10);
    expect(gone).toBeLessThanOrEqual(20);
    expect(events).toEqual([{ type: 'away', operation: send.operation, reason }]);
    // One of them finds out each second, and the others do not wait for it.
    expect(asked.length).toBeLessThanOrEqual(202);
  });

  it('alone: how much', async () => {
    const gone = await sent(limiterOn(() => undefined, { alone: 0.5 }).limit);
    expect(gone).toBeGreaterThan(85);
    expect(gone).toBeLessThanOrEqual(100);
  });

  it('finds out within a second or so that it is back', async () => {
    let away = true;
    const { limit, events, asked } = limiterOn(() => (away ? hang() : [0, 0]), { timeoutMs: 100 });
    const first = limit(send);
    await vi.advanceTimersByTimeAsync(100);
    await first;
    const before = asked.length;
    for (const _ of range(5)) await limit(send);
    expect(asked.length).toBe(before);
    await vi.advanceTimersByTimeAsync(1000);
    const second = limit(send);
    for (const _ of range(5)) await limit(send);
    expect(asked.length).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(100);
    await second;
    away = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await limit(send)).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(['away', 'back']);
  });

  it('an observer that throws changes nothing', async () => {
    const { limit } = limiterOn(() => undefined, {
      observe: () => {
        throw new Error('mine');
      },
    });
    expect(await limit(send)).toBe(0);
  });

  it('an abort is the caller’s, and tells nothing of Redis', async () => {
    const { limit, events } = limiterOn(hang);
    const stop = new AbortController();
    const asked = limit({ ...send, signal: stop.signal });
    const reason = new Error('went away');
    stop.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(events).toEqual([]);
  });
});

it('forgets the places of those who have left', async () => {
  const set = vi.spyOn(Map.prototype, 'set');
  const { limit } = limiterOn(() => [100, 1]);
  await limit({ ...send, ticket: 1 });
  const places = set.mock.contexts.find((map) => (map as Map<unknown, unknown>).has(1)) as Map<
    unknown,
    unknown
  >;
  set.mockRestore();
  for (const ticket of range(3000)) {
    await limit({ ...send, ticket });
    vi.advanceTimersByTime(10);
  }
  expect(places.size).toBeGreaterThan(1);
  expect(places.size).toBeLessThan(600);
});

it.each([
  [{}, 'eval: expected a function'],
  [{ eval: 1 }, 'eval: expected a function'],
  [{ eval: hang, share: 0 }, 'share: expected a number above 0, up to 1'],
  [{ eval: hang, share: 1.1 }, 'share: expected a number above 0, up to 1'],
  [{ eval: hang, alone: Number.NaN }, 'alone: expected a number above 0, up to 1'],
  [{ eval: hang, burst: 0.5 }, 'burst: expected a number from 1'],
  [{ eval: hang, timeoutMs: 0 }, 'timeoutMs: expected a positive integer'],
  [{ eval: hang, prefix: 1 }, 'prefix: expected a text'],
  [{ eval: hang, retries: 1 }, 'retries: expected no such option'],
])('refuses %o', (options, words) => {
  expect(() => redisLimiter(options as never)).toThrow(`redisLimiter: ${words}`);
});
