import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import { answers, caught, clientWith, ok, range } from '../../test/support/fakes.ts';
import { call, type Limiter, paced, perSecond } from '../index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const send = { operation: 'test_svc/make_thing', sdkAppId: 1400000000 };
const calls = { ...readThing, quota: 200 };

/** The most of these moments that lie in any window of a second. */
function crowd(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((start, index) => {
      const end = sorted.findIndex((at) => at >= start + 1000);
      return (end < 0 ? sorted.length : end) - index;
    }),
  );
}

/** Asks like a call: until it may go. Tells when that was. */
async function wait(limit: Limiter, of: object = {}, signal?: AbortSignal): Promise<number> {
  const ticket = Math.random();
  const begun = performance.now();
  for (;;) {
    const waitedMs = performance.now() - begun;
    const ms = await limit({ ...send, quota: 200, ticket, waitedMs, ...of });
    if (ms === 0) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (signal?.aborted) return Number.NaN;
  }
}

describe.each([
  ['perSecond', perSecond],
  ['paced', paced],
])('%s', (_, make) => {
  it('does not limit what has no quota, or no bound', () => {
    const limit = make();
    for (const quota of [undefined, Number.POSITIVE_INFINITY])
      for (const _ of range(1000)) expect(limit({ ...send, quota })).toBe(0);
  });

  it.each([0.2, 1 / 3, 1, 1.9, 0, -3, Number.NaN, 'text', null])(
    'takes a quota of %o for one a second',
    (quota) => {
      const limit = make();
      const one = { ...send, quota: quota as number };
      expect(limit(one)).toBe(0);
      for (const ms of range(100)) expect(limit({ ...one, ticket: ms })).toBeGreaterThan(0);
      vi.advanceTimersByTime(1100);
      expect(limit(one)).toBe(0);
      expect(limit(one)).toBeGreaterThan(0);
    },
  );

  it('counts operations and apps apart', () => {
    const limit = make();
    expect(limit({ ...send, quota: 1 })).toBe(0);
    expect(limit({ ...send, operation: 'test_svc/other', quota: 1 })).toBe(0);
    expect(limit({ ...send, sdkAppId: 1400000001, quota: 1 })).toBe(0);
    expect(limit({ ...send, quota: 1 })).toBeGreaterThan(0);
  });

  it('counts two limiters apart', () => {
    expect(make()({ ...send, quota: 1 })).toBe(0);
    expect(make()({ ...send, quota: 1 })).toBe(0);
  });

  it('does not make a steady stream below the quota wait', () => {
    const limit = make();
    for (const _ of range(500)) {
      expect(limit({ ...send, quota: 10 })).toBe(0);
      vi.advanceTimersByTime(110);
    }
  });

  it('keeps to the quota in any second, and sends all who wait, whenever they come', async () => {
    const limit = make();
    const gone: Promise<number>[] = [];
    for (const n of range(50)) {
      for (const _ of range((n * 7919) % 9)) gone.push(wait(limit, { quota: 6 }));
      await vi.advanceTimersByTimeAsync((n * 104729) % 900);
    }
    await vi.runAllTimersAsync();
    const moments = await Promise.all(gone);
    expect(crowd(moments)).toBe(6);
    expect(moments).toHaveLength(gone.length);
  });

  it('keeps nothing for those who have given up', async () => {
    const limit = make();
    const leaving = new AbortController();
    const all = range(6000).map(() => wait(limit, {}, leaving.signal));
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort();
    await vi.advanceTimersByTimeAsync(100);
    const late = wait(limit);
    const asked = performance.now();
    await vi.advanceTimersByTimeAsync(1500);
    expect((await late) - asked).toBeLessThan(1500);
    await vi.runAllTimersAsync();
    await Promise.all(all);
  });

  it('forgets operations that are idle: memory is bounded', () => {
    const set = vi.spyOn(Map.prototype, 'set');
    const limit = make();
    limit({ ...send, quota: 1000 });
    const lines = set.mock.contexts[0] as Map<string, unknown>;
    set.mockRestore();
    let live = 0;
    for (const n of range(5000)) {
      // One that is never idle, and older than all the others, does not keep them.
      limit({ ...send, quota: 1000 });
      limit({ ...send, operation: `test_svc/command_${n}`, quota: 200 });
      vi.advanceTimersByTime(10);
      live = Math.max(live, lines.size);
    }
    expect(live).toBeGreaterThan(1);
    expect(live).toBeLessThan(250);
  });
});

describe('perSecond', () => {
  it('lets the quota go at once, and the rest in the order in which they came, a quota a second', async () => {
    const limit = perSecond();
    const start = performance.now();
    const gone = Promise.all(range(700).map(() => wait(limit)));
    await vi.runAllTimersAsync();
    const moments = await gone;
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.filter((at) => at === start)).toHaveLength(200);
    expect(crowd(moments)).toBe(200);
    // As in a queue: the n-th quota goes in the n-th second.
    moments.forEach((at, index) => {
      expect(at - start, `${index}`).toBeLessThan(Math.floor(index / 200) * 1100 + 1);
    });
  });

  it('counts one operation together, whatever part of the quota each asks for', () => {
    const limit = perSecond();
    for (const _ of range(4)) expect(limit({ ...send, quota: 4 })).toBe(0);
    expect(limit({ ...send, quota: 2, ticket: 1 })).toBeGreaterThan(0);
    expect(limit({ ...send, quota: 8, ticket: 2 })).toBe(0);
  });

  it('keeps to the quota when the clock jumps', async () => {
    const limit = perSecond();
    for (const days of [1, -1]) {
      const moments = range(300).map(() => limit({ ...send, quota: 200, ticket: Math.random() }));
      expect(moments.filter((ms) => ms === 0)).toHaveLength(200);
      vi.setSystemTime(Date.now() + days * 86_400_000);
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + days * 86_400_000);
      expect(Math.max(...(moments as number[]))).toBeLessThanOrEqual(1100);
    }
    vi.mocked(performance.now).mockRestore();
  });
});

describe('paced', () => {
  it('spreads what comes at once over the second, in the order in which it came', async () => {
    const limit = paced();
    const start = performance.now();
    const gone = Promise.all(range(700).map(() => wait(limit)));
    await vi.runAllTimersAsync();
    const moments = await gone;
    expect(crowd(moments)).toBe(200);
    // Neighbours may change places.
    moments.forEach((at, index) => {
      for (const earlier of moments.slice(0, Math.max(0, index - 10)))
        expect(earlier).toBeLessThanOrEqual(at);
    });
    // A tenth of a second has its tenth of the quota, and a few more.
    const tenths = range(36).map((n) => moments.filter((at) => Math.floor((at - start) / 100) === n).length);
    expect(Math.max(...tenths)).toBeLessThanOrEqual(27);
    expect(moments.filter((at) => at === start).length).toBeLessThanOrEqual(5);
    // 97 % of the quota.
    expect((moments.at(-1) as number) - start).toBeLessThan(3.5 * 1000 * 1.031);
  });

  it('makes up for a busy loop within the second', async () => {
    const limit = paced();
    const start = performance.now();
    const gone = Promise.all(range(600).map(() => wait(limit)));
    for (const _ of range(15)) {
      // All timers of these fire, and nobody comes to ask before they have passed.
      vi.advanceTimersByTime(40);
      await vi.advanceTimersByTimeAsync(160);
    }
    await vi.runAllTimersAsync();
    const moments = await gone;
    expect(crowd(moments)).toBeLessThanOrEqual(200);
    expect((moments.at(-1) as number) - start).toBeLessThan(3 * 1031 + 40);
  });

  it('does not make one of a few wait', () => {
    const limit = paced();
    for (const _ of range(100)) {
      for (const _ of range(4)) expect(limit({ ...send, quota: 200 })).toBe(0);
      vi.advanceTimersByTime(100);
    }
  });

  it.each([1, 1.5, 3, 7, 50.5, 200, 300])('keeps to a quota of %d in any second', async (quota) => {
    const limit = paced();
    const gone = Promise.all(range(Math.ceil(quota * 3)).map(() => wait(limit, { quota })));
    await vi.runAllTimersAsync();
    expect(crowd(await gone)).toBe(Math.floor(quota));
  });

  it('keeps to the quota when the clock jumps', async () => {
    const limit = paced();
    for (const days of [1, -1]) {
      const waits = range(300).map(() => limit({ ...send, quota: 200, ticket: Math.random() }) as number);
      expect(waits.filter((ms) => ms === 0).length).toBeLessThan(10);
      expect(Math.max(...waits)).toBeLessThanOrEqual(1100);
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + days * 86_400_000);
    }
    vi.mocked(performance.now).mockRestore();
  });
});

describe.each([
  ['perSecond', perSecond],
  ['paced', paced],
])('a client with %s', (_, make) => {
  it("keeps to its endpoints' quotas when nothing else is said", async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: make(), totalTimeoutMs: 60_000 });
    const done = Promise.all(range(23).map(() => call(client, makeThing, { Id: 'a' })));
    await vi.runAllTimersAsync();
    await done;
    const moments = transport.sent.map(({ at }) => at);
    expect(moments).toHaveLength(23);
    expect(crowd(moments)).toBe(5);
  });

  it('counts retries, too', async () => {
    const transport = answers({ ok: true, status: 429, headers: { get: () => null }, text: '' });
    const retry = ({ attempt }: { attempt: number }) => (attempt < 20 ? 0 : undefined);
    const done = caught(call(clientWith(transport, { limiter: make(), retry }), makeThing, { Id: 'a' }));
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({ attempts: 20 });
    expect(crowd(transport.sent.map(({ at }) => at))).toBe(5);
  });

  it('sends nothing for a call whose clock runs out before its turn', async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: make() });
    const patient = range(10).map(() => call(client, makeThing, { Id: 'a' }));
    const hasty = caught(call(client, makeThing, { Id: 'hasty' }, { totalTimeoutMs: 500 }));
    await vi.advanceTimersByTimeAsync(500);
    expect(await hasty).toMatchObject({ code: 'transport.timeout', attempts: 0, retryable: true });
    await vi.runAllTimersAsync();
    await Promise.all(patient);
    expect(transport.sent.map(({ body }) => body.Id)).not.toContain('hasty');
  });

  it('keeps to the quota as requests are sent, also after the event loop stood still', async () => {
    vi.useRealTimers();
    const sent: number[] = [];
    const transport = answers(() => {
      sent.push(performance.now());
      return ok();
    });
    const client = clientWith(transport, { limiter: make() });
    const endpoint = { ...readThing, quota: 50 };
    const all = range(150).map(() => call(client, endpoint, { Id: 'a' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const end = performance.now() + 1500; performance.now() < end; );
    await Promise.all(all);
    expect(sent).toHaveLength(150);
    expect(crowd(sent)).toBeLessThanOrEqual(50);
  });

  it('under overload, sends for those who wait for the answer', async () => {
    const sent: number[] = [];
    const transport = answers(async () => {
      sent.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 50));
      return ok();
    });
    const client = clientWith(transport, { limiter: make() });
    const answered: number[] = [];
    const waits: number[] = [];
    const patient: Promise<unknown>[] = [];
    // 250 a second against 200; each gives up after two, but for one in a hundred.
    for (const n of range(5000)) {
      const begun = performance.now();
      const leaving = new AbortController();
      if (n % 100) setTimeout(() => leaving.abort(), 2000);
      const done = call(client, calls, { Id: 'a' }, { signal: leaving.signal }).then(
        () => {
          answered.push(performance.now());
          if (n % 100 === 0) waits.push(performance.now() - begun);
        },
        () => {},
      );
      if (n % 100 === 0) patient.push(done);
      await vi.advanceTimersByTimeAsync(4);
    }
    const end = performance.now();
    await vi.runAllTimersAsync();
    await Promise.all(patient);
    expect(crowd(sent)).toBeLessThanOrEqual(200);
    // From the twelfth second to the twentieth: at least nine tenths of the quota bring an answer to somebody.
    const late = answered.filter((at) => at > end - 8000 && at <= end);
    expect(late.length).toBeGreaterThan(0.9 * 200 * 8);
    // In a queue they would wait two seconds.
    expect(waits).toHaveLength(50);
    expect(Math.max(...waits)).toBeLessThan(4000);
  });
});
