import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, sendThings } from '../../test/support/endpoints.ts';
import { answers, caught, clientWith, hang, lost, ok, range, refused } from '../../test/support/fakes.ts';
import {
  ApiError,
  type BatchesOptions,
  type BatchPart,
  batches,
  call,
  chunks,
  InputError,
} from '../index.ts';

const unhandled = vi.fn();
beforeEach(() => void process.on('unhandledRejection', unhandled));
afterEach(async () => {
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

type Thing = { Name: string };
const named = (from: number, to: number): Thing[] => range(to - from).map((n) => ({ Name: `n${from + n}` }));
const turn = () => new Promise(setImmediate);

/** Entries as from a file: how many were read so far, and whether it was closed. */
function source(count: number, bad: readonly number[] = []) {
  const state = { read: 0, closed: false };
  async function* entries(): AsyncGenerator<Thing> {
    try {
      for (const n of range(count)) {
        state.read += 1;
        yield { Name: bad.includes(n) ? '' : `n${n}` };
      }
    } finally {
      state.closed = true;
    }
  }
  return Object.assign(entries(), { state });
}

const input = (Things: Iterable<Thing> | AsyncIterable<Thing>) => ({ Room: 'r', Things });

/** All that is given, and what it ends with. */
async function all<In, Out>(parts: AsyncIterable<BatchPart<In, Out>>) {
  const given: BatchPart<In, Out>[] = [];
  try {
    for await (const part of parts) given.push(part);
  } catch (error) {
    return { given, error };
  }
  return { given };
}

describe('batches', () => {
  it.each([
    ['a list', () => named(0, 7)],
    ['a set', () => new Set(named(0, 7))],
    ['what comes one by one', () => source(7)],
  ])('sends %s in chunks, and tells of each', async (_, entries) => {
    const transport = answers(ok({ Count: 3 }));
    const { given, error } = await all(batches(clientWith(transport), sendThings, input(entries())));
    expect(error).toBe(undefined);
    expect(given.map(({ index, from, sent }) => [index, from, sent])).toEqual([
      [0, 0, true],
      [1, 3, true],
      [2, 6, true],
    ]);
    expect(given.map(({ input }) => input)).toEqual([
      { Room: 'r', Things: named(0, 3) },
      { Room: 'r', Things: named(3, 6) },
      { Room: 'r', Things: named(6, 7) },
    ]);
    expect(given.map(({ output }) => output?.Count)).toEqual([3, 3, 3]);
    expect(transport.sent.map(({ body }) => body)).toEqual(given.map(({ input }) => input));
  });

  it('of nothing gives nothing', async () => {
    const { given } = await all(batches(clientWith(answers()), sendThings, input(source(0))));
    expect(given).toEqual([]);
  });

  it('reads no further than its calls, and none while nobody takes what is done', async () => {
    const things = source(10_000);
    const parts = batches(clientWith(answers(ok())), sendThings, input(things), { concurrency: 4 });
    expect(things.state.read).toBe(0);
    await parts.next();
    for (const _ of range(50)) await turn();
    // Four chunks of three, one that was given, and one that is being read.
    expect(things.state.read).toBeLessThanOrEqual(3 * 6);
    await parts.return();
    expect(things.state.closed).toBe(true);
  });

  it('gives chunks as they are done', async () => {
    const waiting: (() => void)[] = [];
    const transport = answers(async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return ok();
    });
    const parts = batches(clientWith(transport), sendThings, input(source(300)), { concurrency: 16 });
    const first = parts.next();
    while (waiting.length < 16) await turn();
    for (const _ of range(20)) await turn();
    expect(waiting).toHaveLength(16);
    waiting[7]?.();
    expect((await first).value).toMatchObject({ index: 7, from: 21 });
    for (const done of waiting) done();
    const rest = all(parts);
    const timer = setInterval(() => {
      for (const done of waiting) done();
    });
    const { given } = await rest;
    clearInterval(timer);
    expect(given.map(({ index }) => index).sort((a, b) => a - b)).toEqual(range(100).filter((n) => n !== 7));
  });

  it('gives what is done while the list lets it wait', async () => {
    let more = () => {};
    async function* slow() {
      yield* named(0, 3);
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield* named(3, 6);
    }
    const parts = batches(clientWith(answers(ok())), sendThings, input(slow()));
    expect((await parts.next()).value).toMatchObject({ index: 0 });
    const second = parts.next();
    await turn();
    more();
    expect((await second).value).toMatchObject({ index: 1, from: 3 });
    expect((await parts.next()).done).toBe(true);
  });

  it('gives a chunk with wrong entries as failed, and not sent, and the others go on', async () => {
    const transport = answers(ok());
    const { given, error } = await all(
      batches(clientWith(transport), sendThings, input(source(9, [4])), { concurrency: 1 }),
    );
    expect(error).toBe(undefined);
    expect(given.map(({ error }) => error)).toEqual([undefined, expect.any(InputError), undefined]);
    expect(given[1]).toMatchObject({
      index: 1,
      from: 3,
      sent: false,
      input: { Things: [{}, { Name: '' }, {}] },
    });
    expect(given[1]?.error).toMatchObject({ issues: [{ path: 'Things[4].Name' }] });
    expect(transport.sent).toHaveLength(2);
  });

  it('goes on after a chunk that fails', async () => {
    const transport = answers(ok(), refused(10007), lost('network'), ok());
    const { given, error } = await all(
      batches(clientWith(transport), sendThings, input(source(12)), { concurrency: 1 }),
    );
    expect(error).toBe(undefined);
    expect(given.map(({ error }) => error && (error as ApiError).code)).toEqual([
      undefined,
      'api.10007',
      'transport.network',
      undefined,
    ]);
    expect(given.map(({ sent }) => sent)).toEqual([true, true, true, true]);
  });

  it.each([
    ['the plan is at fault', refused(70009), {}],
    ['stopWhen says so', refused(10007), { stopWhen: () => true }],
  ])('ends with what stops it, after what is under way: %s', async (_, refusal, options) => {
    const things = source(3000);
    const transport = answers(ok(), refusal, ok());
    const { given, error } = await all(
      batches(clientWith(transport), sendThings, input(things), { concurrency: 2, ...options }),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(given.find((part) => part.error)?.error).toBe(error);
    expect(given.length).toBeLessThan(6);
    expect(given).toHaveLength(transport.sent.length);
    expect(things.state.closed).toBe(true);
  });

  it.each([
    ['hangs in a call', () => source(300), hang],
    [
      'hangs in the list',
      async function* () {
        yield await hang();
      },
      () => ok(),
    ],
  ])('ends with the reason of an abort where it %s', async (_, entries, reply) => {
    const stop = new AbortController();
    const reason = new Error('shut down');
    const things = entries() as AsyncIterable<Thing>;
    const options: BatchesOptions = { concurrency: 2, signal: stop.signal };
    const done = all(batches(clientWith(answers(reply as never)), sendThings, input(things), options));
    await turn();
    await turn();
    stop.abort(reason);
    const { given, error } = await done;
    expect(error).toBe(reason);
    for (const part of given) expect(part.error).toBe(reason);
  });

  it('ends with what the list throws, after what was read before', async () => {
    const broken = new Error('the cursor was closed');
    async function* entries() {
      yield* named(0, 3);
      throw broken;
    }
    const { given, error } = await all(batches(clientWith(answers(ok())), sendThings, input(entries())));
    expect(given).toHaveLength(1);
    expect(error).toBe(broken);
  });

  it('lets calls finish for one who leaves', async () => {
    let finished = 0;
    const transport = answers(async () => {
      await turn();
      await turn();
      finished += 1;
      return ok();
    });
    for await (const _ of batches(clientWith(transport), sendThings, input(source(300)), { concurrency: 5 }))
      break;
    expect(finished).toBe(transport.sent.length);
    expect(finished).toBeLessThan(12);
  });

  it('sends fewer at a time when the service says that they are too many, and then more again', async () => {
    vi.useFakeTimers();
    let underWay = 0;
    let refusing = true;
    let most = 0;
    const transport = answers(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
      return refusing ? refused(60007) : ok();
    });
    const retry = () => 100;
    const parts = batches(clientWith(transport, { retry }), sendThings, input(source(3000)), {
      concurrency: 16,
    });
    const done = all(parts);
    await vi.advanceTimersByTimeAsync(500);
    expect(most).toBe(16);
    await vi.advanceTimersByTimeAsync(6000);
    refusing = false;
    await vi.advanceTimersByTimeAsync(100);
    most = 0;
    await vi.advanceTimersByTimeAsync(150);
    expect(most).toBeLessThan(10);
    await vi.runAllTimersAsync();
    expect(most).toBe(16);
    expect((await done).given).toHaveLength(1000);
  });

  it.each([
    ['an option', { Room: 'r', Things: [] }, { concurrency: 0 }, 'concurrency'],
    ['no such option', { Room: 'r', Things: [] }, { onProgress: () => {} }, 'onProgress'],
    ['no list', { Room: 'r' }, {}, 'Things'],
    ['a text', { Room: 'r', Things: 'abc' }, {}, 'Things'],
    ['nothing', undefined, {}, 'Things'],
  ])('refuses with the first chunk %s', async (_, given, options, path) => {
    const transport = answers();
    const parts = batches(clientWith(transport), sendThings, given as never, options as never);
    expect(await caught(parts.next())).toMatchObject({ code: 'input.invalid', issues: [{ path }] });
    expect(transport.sent).toEqual([]);
  });

  it('ends where what stands beside the list is wrong, since that is with every chunk', async () => {
    const things = source(3000);
    const { given, error } = await all(
      batches(clientWith(answers()), sendThings, { Room: 1 as never, Things: things }),
    );
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: 'Room' }] });
    expect(given.every(({ sent }) => !sent)).toBe(true);
    expect(things.state.read).toBeLessThan(100);
  });

  const whole = v.object({ Things: v.pipe(v.array(v.any()), v.maxLength(5)) });
  const ruled = { ...sendThings, batch: { ...sendThings.batch, whole } };
  it.each([
    ['a rule over the whole of what comes one by one', ruled, source(3)],
    ['what breaks that rule', ruled, named(0, 6)],
    ['a list that is never split', { ...sendThings, batch: { list: 'Things' } }, source(3)],
  ])('refuses %s', async (_, endpoint, entries) => {
    const parts = batches(clientWith(answers()), endpoint as typeof sendThings, input(entries));
    expect(await caught(parts.next())).toMatchObject({ code: 'input.invalid', issues: [{ path: 'Things' }] });
  });
});

describe('chunks', () => {
  it('are the requests that batch would make, as plain data', async () => {
    const jobs = chunks(sendThings, { Room: 'r', Things: named(0, 7) });
    expect(JSON.parse(JSON.stringify(jobs))).toEqual(jobs);
    expect(jobs.map(({ Room, Things }) => [Room, Things.length])).toEqual([
      ['r', 3],
      ['r', 3],
      ['r', 1],
    ]);
    const transport = answers(ok());
    for (const job of jobs) await call(clientWith(transport), sendThings, job);
    expect(transport.sent.map(({ body }) => body)).toEqual(jobs);
    expect(chunks(sendThings, { Room: 'r', Things: [] })).toEqual([]);
  });

  it('are checked, all of them', () => {
    const Things = [...named(0, 4), { Name: '' }];
    expect(() => chunks(sendThings, { Room: 'r', Things })).toThrow('Things[4].Name');
  });
});

it('is for endpoints that take a list', () => {
  // @ts-expect-error: this one takes none.
  expect(() => batches(clientWith(answers()), makeThing, { Id: 'a' })).not.toThrow();
});
