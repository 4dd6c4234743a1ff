import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listThings, makeThing, readThing, sendThings } from '../../test/support/endpoints.ts';
import { answers, caught, clientWith, hang, ok, range, refused } from '../../test/support/fakes.ts';
import { batch, batches, type CallEvent, call, pages, withOptions } from '../index.ts';

afterEach(() => void vi.useRealTimers());

const things = (count: number) => range(count).map((n) => ({ Name: `n${n}` }));

describe('withOptions', () => {
  it('makes a client like another, with some options changed', async () => {
    const transport = answers(ok());
    const client = clientWith(answers());
    const observe = vi.fn();
    const other = withOptions(client, { transport, identifier: 'reporter', observe, retry: undefined });
    await call(other, readThing, { Id: 'a' });
    expect(transport.sent[0]?.query.get('identifier')).toBe('reporter');
    expect(observe).toHaveBeenCalled();
    expect(Object.isFrozen(other)).toBe(true);
    expect(other).toEqual({ ...client, transport, identifier: 'reporter', observe });
    expect(client.identifier).toBe('administrator');
  });

  it('numbers the calls of both together, and shares the limiter', async () => {
    const limiter = vi.fn(() => 0);
    const events: CallEvent[] = [];
    const observe = (event: CallEvent) => void events.push(event);
    const client = clientWith(answers(ok()), { limiter, observe });
    const other = withOptions(client, { context: 1 });
    for (const each of [client, other, client]) await call(each, readThing, { Id: 'a' });
    expect(new Set(events.map(({ call }) => call))).toEqual(new Set([1, 2, 3]));
    expect(limiter).toHaveBeenCalledTimes(3);
  });

  it.each([
    [{ sdkAppId: 1 }, 'sdkAppId: expected no such option'],
    [{ region: 'china' }, 'region: expected no such option'],
    [{ origin: 'https://h' }, 'origin: expected no such option'],
    [{ retry: 1 }, 'retry: expected a function or false'],
    [{ identifier: '' }, 'identifier: expected'],
    [{ signal: {} }, 'signal: expected an AbortSignal'],
    [null, ''],
  ])('refuses %o', (options, words) => {
    const change = () => withOptions(clientWith(answers()), options as never);
    expect(change).toThrow(`withOptions: ${words}`);
  });
});

describe('the context of a client', () => {
  const context = { request: 'r-1', secret: 'not for logs' };

  it('comes back in each event', async () => {
    const events: CallEvent[] = [];
    const client = clientWith(answers(refused(60007), ok()), {
      context,
      observe: (event) => void events.push(event),
      retry: () => 0,
    });
    await call(client, readThing, { Id: 'a' });
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'retry', 'attempt', 'success']);
    for (const event of events) expect(event.context).toBe(context);
  });

  it('and on each error, but not in its JSON, nor where it is printed', async () => {
    const client = clientWith(answers(refused(10007)), { context });
    const error = await caught(call(client, makeThing, { Id: 'a' }));
    expect(error.context).toBe(context);
    expect(JSON.stringify(error)).not.toContain('r-1');
    expect(inspect(error)).not.toContain('r-1');
    const { failed } = await batch(client, sendThings, { Room: 'r', Things: things(3) });
    expect(failed[0]?.error).toMatchObject({ code: 'api.10007' });
    expect(failed[0]?.error).toHaveProperty('context', context);
  });

  it('is not there where there is none', async () => {
    const events: CallEvent[] = [];
    const client = clientWith(answers(refused(10007)), { observe: (event) => void events.push(event) });
    const error = await caught(call(client, makeThing, { Id: 'a' }));
    for (const each of [...events, error]) expect(each).not.toHaveProperty('context');
  });
});

describe('the signal of a client', () => {
  const reason = new Error('shut down');

  it.each([
    ['before', 0],
    ['while', 10],
  ])('aborts a call %s it is made, with its own reason', async (_, ms) => {
    vi.useFakeTimers();
    const stop = new AbortController();
    const client = clientWith(answers(hang), { signal: stop.signal, context: 1 });
    if (!ms) stop.abort(reason);
    const error = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(ms);
    stop.abort(reason);
    expect(await error).toBe(reason);
    expect(reason).not.toHaveProperty('context');
  });

  it.each(['the client', 'the one like it', 'the call'])('stands beside others: that of %s', async (who) => {
    const signals = range(3).map(() => new AbortController());
    const [base, request, own] = signals as [AbortController, AbortController, AbortController];
    const client = withOptions(clientWith(answers(hang), { signal: base.signal }), {
      signal: request.signal,
    });
    const done = caught(call(client, readThing, { Id: 'a' }, { signal: own.signal }));
    const first = { 'the client': base, 'the one like it': request, 'the call': own }[who] as AbortController;
    first.abort(reason);
    for (const each of signals) each.abort('later');
    expect(await done).toBe(reason);
  });

  it('ends a batch, of which nothing is lost', async () => {
    const stop = new AbortController();
    const transport = answers(ok(), () => {
      stop.abort(reason);
      return hang();
    });
    const client = clientWith(transport, { signal: stop.signal });
    const { succeeded, failed } = await batch(
      client,
      sendThings,
      { Room: 'r', Things: things(30) },
      { concurrency: 1 },
    );
    expect(succeeded).toHaveLength(1);
    expect(failed.map(({ error }) => error)).toEqual(Array(9).fill(reason));
    expect(failed.map(({ sent }) => sent)).toEqual([true, ...Array(8).fill(false)]);
    expect(transport.sent).toHaveLength(2);
  });

  it.each([
    ['a list', () => pages(clientOn(), listThings, {})],
    ['a long job', () => batches(clientOn(), sendThings, { Room: 'r', Things: things(30) })],
  ])('ends %s', async (_, read) => {
    const error = await caught(async () => {
      for await (const _ of read());
    });
    expect(error).toBe(reason);
  });

  function clientOn() {
    const stop = new AbortController();
    const transport = answers(ok({ Things: ['a'], Next: 'b' }), () => {
      stop.abort(reason);
      return hang();
    });
    return clientWith(transport, { signal: stop.signal });
  }

  it('is let go: a thousand calls leave no listener on it', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const client = clientWith(answers(ok()), { signal });
    for (const _ of range(1000)) await call(client, readThing, { Id: 'a' });
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});
