import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import {
  answers,
  caught,
  clientWith,
  everything,
  hang,
  lost,
  ok,
  refused,
} from '../../test/support/fakes.ts';
import { ApiError, type CallEvent, type ClientOptions, call, type Transport } from '../index.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Nothing begins at 0 of the clock.
  vi.advanceTimersByTime(7);
});
afterEach(() => void vi.useRealTimers());

function observed(transport: Transport, overrides: Partial<ClientOptions> = {}) {
  const events: CallEvent[] = [];
  return {
    events,
    client: clientWith(transport, { ...overrides, observe: (event) => void events.push(event) }),
  };
}

const operation = 'test_svc/read_thing';
const label = 'POST https://console.tim.qq.com/v4/test_svc/read_thing';

describe('observe', () => {
  it('is told of a success', async () => {
    const { client, events } = observed(answers(ok()));
    await call(client, readThing, { Id: 'a' });
    expect(events).toEqual([
      { call: 1, operation, type: 'attempt', attempt: 1, label },
      { call: 1, operation, type: 'success', attempts: 1, durationMs: 0 },
    ]);
  });

  it('is told of no wait where there is none', async () => {
    const { client, events } = observed(answers(ok()), { limiter: () => 0 });
    await call(client, readThing, { Id: 'a' });
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'success']);
  });

  it('is told of waits, retries and how long it all took', async () => {
    const { client, events } = observed(answers(refused(60007), lost('network'), ok()), {
      limiter: ({ waitedMs }) => (waitedMs ? 0 : 20),
      retry: ({ attempt }) => attempt * 100,
    });
    const done = call(client, readThing, { Id: 'a' });
    await vi.runAllTimersAsync();
    await done;
    const wait = { call: 1, operation, type: 'wait', ms: 20 };
    expect(events).toEqual([
      wait,
      { call: 1, operation, type: 'attempt', attempt: 1, label },
      {
        call: 1,
        operation,
        type: 'retry',
        attempt: 1,
        ms: 100,
        error: expect.objectContaining({ code: 'api.60007' }),
      },
      wait,
      { call: 1, operation, type: 'attempt', attempt: 2, label },
      {
        call: 1,
        operation,
        type: 'retry',
        attempt: 2,
        ms: 200,
        error: expect.objectContaining({ code: 'transport.network' }),
      },
      wait,
      { call: 1, operation, type: 'attempt', attempt: 3, label },
      { call: 1, operation, type: 'success', attempts: 3, durationMs: 360 },
    ]);
  });

  it('is told of a failure, by the very error that the caller gets', async () => {
    const { client, events } = observed(answers(refused(10010)));
    const error = await caught(call(client, readThing, { Id: 'a' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'failure']);
    expect(events[1]).toMatchObject({ attempts: 1, durationMs: 0 });
    expect((events[1] as { error: unknown }).error).toBe(error);
  });

  it("is told of a caller's abort, by the caller's reason", async () => {
    const { client, events } = observed(hang);
    const controller = new AbortController();
    const done = caught(call(client, readThing, { Id: 'a' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(5);
    const reason = { my: 'reason' };
    controller.abort(reason);
    expect(await done).toBe(reason);
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'failure']);
    expect(events[1]).toEqual({
      call: 1,
      operation,
      type: 'failure',
      attempts: 1,
      durationMs: 5,
      error: reason,
    });
    expect((events[1] as { error: unknown }).error).toBe(reason);
  });

  it('numbers the calls of a client, and names their operations', async () => {
    const { client, events } = observed(answers(ok()));
    await Promise.all([call(client, readThing, { Id: 'a' }), call(client, makeThing, { Id: 'a' })]);
    const starts = events.filter(({ type }) => type === 'attempt');
    expect(starts.map(({ call, operation }) => [call, operation])).toEqual([
      [1, 'test_svc/read_thing'],
      [2, 'test_svc/make_thing'],
    ]);
  });

  it('never sees the URL or the UserSig', async () => {
    const { client, events } = observed(
      answers(
        ({ href }) => refused(60007, `bad request ${href()}`),
        ({ href }) => lost('network', href()),
        ok(),
      ),
      { retry: () => 0 },
    );
    await call(client, readThing, { Id: 'a' });
    expect(events).toHaveLength(6);
    expect(everything(events)).not.toMatch(/CANARY/);
    for (const event of events) if (event.type === 'attempt') expect(event.label).not.toContain('?');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('observer');
      },
    ],
    ['rejects', () => Promise.reject(new Error('observer'))],
  ])('may fail: when it %s nothing happens', async (_, observe) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const client = clientWith(answers(refused(60007), ok()), { observe, retry: () => 0 });
    await expect(call(client, readThing, { Id: 'a' })).resolves.toMatchObject({ ErrorCode: 0 });
    await expect(
      call(clientWith(answers(refused(1)), { observe }), readThing, { Id: 'a' }),
    ).rejects.toMatchObject({
      code: 'api.1',
    });
    vi.useRealTimers();
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
