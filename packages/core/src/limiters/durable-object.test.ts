import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hang, range } from '../../test/support/fakes.ts';
import {
  durableObjectLimiter,
  type LimiterEvent,
  type LimiterNamespace,
  LimiterObject,
} from './durable-object.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const send = { operation: 'test_svc/make_thing', sdkAppId: 1400000000, quota: 200 };

/** Objects as the runtime has them, one for each name. */
function openNamespace() {
  const objects = new Map<string, LimiterObject>();
  const namespace: LimiterNamespace = {
    idFromName: (name) => ({ name }),
    get: (id) => {
      const { name } = id as { name: string };
      const object = objects.get(name) ?? new LimiterObject();
      objects.set(name, object);
      return { fetch: (url, init) => object.fetch(new Request(url, init)) };
    },
  };
  return { namespace, objects };
}

describe('a limiter on Durable Objects', () => {
  it('shares the quota of an operation among all who ask, and has an object for each', async () => {
    const { namespace, objects } = openNamespace();
    const limiters = range(3).map(() => durableObjectLimiter({ namespace }));
    const moments: number[] = [];
    const worker = async (nth: number) => {
      for (let ticket = nth; performance.now() < begun + 3000; ticket += 100) {
        for (;;) {
          const ms = await (limiters[nth % 3] as (typeof limiters)[number])({ ...send, ticket });
          if (ms === 0) break;
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
        moments.push(performance.now());
      }
    };
    const begun = performance.now();
    const all = Promise.all(range(30).map(worker));
    await vi.advanceTimersByTimeAsync(4000);
    await all;
    for (const at of range(30).map((n) => begun + n * 100))
      expect(moments.filter((each) => each >= at && each < at + 1000).length).toBeLessThanOrEqual(200);
    expect(moments.length).toBeGreaterThan(0.95 * 600);
    await limiters[0]?.({ ...send, operation: 'test_svc/other' });
    expect([...objects.keys()]).toEqual(['1400000000:test_svc/make_thing', '1400000000:test_svc/other']);
  });

  it('goes on by itself while no object answers, and tells', async () => {
    const events: LimiterEvent[] = [];
    const away: LimiterNamespace = { idFromName: (name) => ({ name }), get: () => ({ fetch: hang }) };
    const limit = durableObjectLimiter({ namespace: away, observe: (event) => events.push(event) });
    const asked = limit(send);
    await vi.advanceTimersByTimeAsync(250);
    expect(await asked).toBe(0);
    expect(events).toEqual([{ type: 'away', operation: send.operation, reason: 'late' }]);
  });

  it.each([[{}], [{ namespace: {} }], [{ namespace: null }], [{ namespace: { get: hang } }]])(
    'refuses %o',
    (options) => {
      expect(() => durableObjectLimiter(options as never)).toThrow(
        'namespace: expected a namespace of Durable Objects',
      );
    },
  );
});

describe('its object', () => {
  it.each(['{}', '[]', '[1,2]', '[1,2,3,4]', '[1,2,"3"]', '[1,2,-3]', '[null,2,3]', '[1e999,0,0]'])(
    'answers %s with 400',
    async (body) => {
      const request = new Request('https://limiter/', { method: 'POST', body });
      const { status } = await new LimiterObject().fetch(request);
      expect(status).toBe(400);
    },
  );

  it('answers what is not JSON with 400', async () => {
    const request = new Request('https://limiter/', { method: 'POST', body: 'x' });
    expect((await new LimiterObject().fetch(request)).status).toBe(400);
  });
});
