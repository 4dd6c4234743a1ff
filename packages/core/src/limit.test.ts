import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../test/support/endpoints.ts';
import { answers, caught, clientWith, ok, range } from '../test/support/fakes.ts';
import { call, perSecond } from './index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const send = { operation: 'test_svc/make_thing', sdkAppId: 1400000000 };

/** The most of these moments that lie in any window of a second. */
function crowd(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((start) => sorted.filter((at) => at >= start && at < start + 1000).length),
  );
}

describe('perSecond', () => {
  it('lets the quota go at once, and spreads the rest over the seconds after', () => {
    const limit = perSecond();
    const waits = range(7).map(() => limit({ ...send, quota: 3 }) as number);
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    for (const wait of waits.slice(3, 6)) expect(wait).toSatisfy((ms: number) => ms >= 1000 && ms <= 1100);
    expect(waits[6]).toBeGreaterThanOrEqual(2000);
  });

  it('does not limit what has no quota', () => {
    const limit = perSecond();
    for (const _ of range(1000)) expect(limit(send)).toBe(0);
  });

  it.each([0.2, 1 / 3, 1, 1.9])('takes a quota of %d for one a second', (quota) => {
    const limit = perSecond();
    expect(limit({ ...send, quota })).toBe(0);
    expect(limit({ ...send, quota })).toBeGreaterThanOrEqual(1000);
  });

  it('counts operations and apps apart', () => {
    const limit = perSecond();
    expect(limit({ ...send, quota: 1 })).toBe(0);
    expect(limit({ ...send, operation: 'test_svc/other', quota: 1 })).toBe(0);
    expect(limit({ ...send, sdkAppId: 1400000001, quota: 1 })).toBe(0);
    expect(limit({ ...send, quota: 1 })).toBeGreaterThan(0);
  });

  it('counts two limiters apart', () => {
    expect(perSecond()({ ...send, quota: 1 })).toBe(0);
    expect(perSecond()({ ...send, quota: 1 })).toBe(0);
  });

  it('books nothing for a wait that is more than the call can afford', () => {
    const limit = perSecond();
    expect(limit({ ...send, quota: 1 })).toBe(0);
    const wait = limit({ ...send, quota: 1, maxWaitMs: 500 }) as number;
    expect(wait).toBeGreaterThan(500);
    for (const _ of range(100)) expect(limit({ ...send, quota: 1, maxWaitMs: 500 })).toBe(wait);
    expect(limit({ ...send, quota: 1, maxWaitMs: wait })).toBe(wait);
    expect(limit({ ...send, quota: 1 })).toBeGreaterThan(wait + 999);
  });

  it('keeps to the quota in any second, whenever calls come', () => {
    const gaps = fc.array(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 })),
      {
        minLength: 1,
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        gaps,
        fc.array(fc.integer({ min: 0, max: 4000 })),
        (quota, gaps, budgets) => {
          const limit = perSecond();
          const sends: number[] = [];
          let last = 0;
          gaps.forEach((gap, index) => {
            vi.advanceTimersByTime(gap);
            const maxWaitMs = budgets[index] ?? Number.POSITIVE_INFINITY;
            const wait = limit({ ...send, quota, maxWaitMs }) as number;
            expect(wait).toBeGreaterThanOrEqual(0);
            if (wait > maxWaitMs) return;
            const at = performance.now() + wait;
            // First come, first served.
            expect(at).toBeGreaterThanOrEqual(last);
            last = at;
            sends.push(at);
          });
          expect(crowd(sends)).toBeLessThanOrEqual(quota);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not make a steady stream below the quota wait', () => {
    const limit = perSecond();
    for (const _ of range(500)) {
      expect(limit({ ...send, quota: 10 })).toBe(0);
      vi.advanceTimersByTime(110);
    }
  });

  it('uses the quota nearly up', () => {
    const limit = perSecond();
    const start = performance.now();
    const waits = range(2000).map(() => limit({ ...send, quota: 200 }) as number);
    expect(Math.max(...waits)).toBeLessThan(10_000);
    expect(performance.now()).toBe(start);
  });

  it('forgets operations that are idle: memory is bounded', () => {
    let live = 0;
    const set = vi.spyOn(Map.prototype, 'set');
    const limit = perSecond();
    limit({ ...send, quota: 1000 });
    const rings = set.mock.contexts[0] as Map<string, unknown>;
    set.mockRestore();
    for (const n of range(5000)) {
      // One that is never idle, and older than all the others, does not keep them.
      limit({ ...send, quota: 1000 });
      limit({ ...send, operation: `test_svc/command_${n}`, quota: 200 });
      vi.advanceTimersByTime(10);
      live = Math.max(live, rings.size);
    }
    expect(live).toBeGreaterThan(1);
    expect(live).toBeLessThan(150);
  });

  it('remembers no more sends than the quota', () => {
    const limit = perSecond();
    const set = vi.spyOn(Map.prototype, 'set');
    for (const _ of range(10_000)) limit({ ...send, quota: 7 });
    const times = set.mock.lastCall?.[1];
    set.mockRestore();
    expect(times).toHaveLength(7);
  });
});

describe('a client', () => {
  it("keeps to its endpoints' quotas when nothing else is said", async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: undefined, totalTimeoutMs: 60_000 });
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
    const done = caught(call(clientWith(transport, { limiter: undefined, retry }), makeThing, { Id: 'a' }));
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({ attempts: 20 });
    expect(crowd(transport.sent.map(({ at }) => at))).toBe(5);
  });

  it('gives up at once where the queue is longer than it can wait, and takes no place in it', async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: perSecond() });
    const patient = range(10).map(() => call(client, makeThing, { Id: 'a' }));
    const error = await caught(call(client, makeThing, { Id: 'hasty' }, { totalTimeoutMs: 500 }));
    expect(error).toMatchObject({ code: 'transport.timeout', attempts: 0 });
    const last = call(client, makeThing, { Id: 'patient' });
    await vi.runAllTimersAsync();
    await Promise.all([...patient, last]);
    expect(transport.sent.map(({ body }) => body.Id)).not.toContain('hasty');
    expect(transport.sent.at(-1)!.at - transport.sent[0]!.at).toBeLessThan(2200);
  });

  it('waits for a budget that a fleet shares', async () => {
    const transport = answers(ok());
    const limiter = async () => 250;
    const done = call(clientWith(transport, { limiter }), readThing, { Id: 'a' });
    const start = performance.now();
    await vi.runAllTimersAsync();
    await done;
    expect(transport.sent[0]!.at - start).toBe(250);
  });
});
