import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendThings } from '../../test/support/endpoints.ts';
import {
  answers,
  caught,
  clientWith,
  everything,
  hang,
  lost,
  ok,
  range,
  refused,
} from '../../test/support/fakes.ts';
import { banGroupMember, modifyUserInfo } from '../endpoints/group/index.ts';
import { importGroupMsg } from '../endpoints/group-message/index.ts';
import { ApiError, type BatchOptions, batch, InputError, type Transport } from '../index.ts';

const unhandled = vi.fn();
beforeEach(() => void process.on('unhandledRejection', unhandled));
afterEach(async () => {
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const turn = () => new Promise(setImmediate);
const named = (from: number, to: number) => range(to - from).map((n) => ({ Name: `n${from + n}` }));
const input = (count: number) => ({ Room: 'r', Things: named(0, count) });

/** Every entry of the input, each once, is in one place of the result. */
function expectComplete(
  given: { Things: unknown[] },
  result: Awaited<ReturnType<typeof batch<unknown, unknown>>>,
) {
  const places = [...result.succeeded, ...result.failed].flatMap(
    ({ input }) => (input as typeof given).Things,
  );
  expect(places).toHaveLength(given.Things.length);
  expect(new Set(places)).toEqual(new Set(given.Things));
}

describe('batch', () => {
  it('splits the list at the maximum, and keeps what stands beside it', async () => {
    const transport = answers(ok({ Count: 3 }), ok({ Count: 3 }), ok({ Count: 1 }));
    const result = await batch(clientWith(transport), sendThings, input(7));
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { Room: 'r', Things: named(0, 3) },
      { Room: 'r', Things: named(3, 6) },
      { Room: 'r', Things: named(6, 7) },
    ]);
    expect(result.failed).toEqual([]);
    expect(result.succeeded.map(({ input, output }) => [input.Things.length, output.Count])).toEqual([
      [3, 3],
      [3, 3],
      [1, 1],
    ]);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [6, 2],
  ])('sends %d entries in %d calls', async (count, calls) => {
    const transport = answers(ok());
    await batch(clientWith(transport), sendThings, input(count));
    expect(transport.sent).toHaveLength(calls);
  });

  it('of an empty list sends nothing', async () => {
    const transport = answers();
    const onProgress = vi.fn();
    await expect(batch(clientWith(transport), sendThings, input(0), { onProgress })).resolves.toEqual({
      succeeded: [],
      failed: [],
    });
    expect(transport.sent).toEqual([]);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('keeps the order of the input, whatever comes back first', async () => {
    const waiting: (() => void)[] = [];
    const transport = answers(
      () => new Promise((resolve) => waiting.push(() => resolve(ok({ Count: 1 })))),
      () => new Promise((resolve) => waiting.push(() => resolve(refused(10010)))),
      () => new Promise((resolve) => waiting.push(() => resolve(ok({ Count: 3 })))),
      () => new Promise((resolve) => waiting.push(() => resolve(lost('network')))),
    );
    const given = input(12);
    const done = batch(clientWith(transport), sendThings, given, { concurrency: 4 });
    await turn();
    for (const answer of waiting.reverse()) {
      answer();
      await turn();
    }
    const result = await done;
    expect(result.succeeded.map(({ input }) => input.Things[0]?.Name)).toEqual(['n0', 'n6']);
    expect(result.failed.map(({ input }) => input.Things[0]?.Name)).toEqual(['n3', 'n9']);
    expect(result.failed.map(({ error }) => (error as ApiError).code)).toEqual([
      'api.10010',
      'transport.network',
    ]);
    expectComplete(given, result);
  });

  it.each([
    // One more with each that succeeds: 1, 2, 4.
    [undefined, 7, 4],
    [undefined, 100, 16],
    [1, 7, 1],
    [3, 7, 3],
    [100, 7, 7],
  ])(
    'with concurrency %s and %d chunks has %d calls under way at most',
    async (concurrency, count, expected) => {
      let now = 0;
      let most = 0;
      const transport: Transport = async () => {
        most = Math.max(most, ++now);
        await turn();
        now -= 1;
        return ok();
      };
      const result = await batch(clientWith(transport), sendThings, input(3 * count), { concurrency });
      expect(result.succeeded).toHaveLength(count);
      expect(most).toBe(expected);
    },
  );

  it('begins with one call, which finds out what is wrong with all', async () => {
    const transport = answers(refused(70009));
    await batch(clientWith(transport), sendThings, input(300));
    expect(transport.sent).toHaveLength(1);
  });

  it('sends one after the other where entries have to go in their order', async () => {
    let now = 0;
    let most = 0;
    const transport: Transport = async () => {
      most = Math.max(most, ++now);
      await turn();
      now -= 1;
      return ok();
    };
    const ordered = { ...sendThings, batch: { ...sendThings.batch, inOrder: true } };
    await batch(clientWith(transport), ordered, input(60));
    expect(most).toBe(1);
    expect(importGroupMsg.batch.inOrder).toBe(true);
  });

  it('goes on after a failure', async () => {
    const transport = answers(ok(), refused(10019), ok());
    const given = input(8);
    const result = await batch(clientWith(transport), sendThings, given);
    expect(result.succeeded.map(({ input }) => input.Things.length)).toEqual([3, 2]);
    expect(result.failed).toEqual([
      { input: { Room: 'r', Things: named(3, 6) }, error: expect.any(ApiError), sent: true },
    ]);
    expectComplete(given, result);
  });

  it('retries each chunk by itself', async () => {
    const transport = answers(ok(), refused(60007), ok(), refused(60007), ok());
    const retry = vi.fn(() => 0);
    const result = await batch(clientWith(transport), sendThings, input(9), { retry, concurrency: 1 });
    expect(result.succeeded).toHaveLength(3);
    expect(transport.sent.map(({ body }) => body.Things[0].Name)).toEqual(['n0', 'n3', 'n3', 'n6', 'n6']);
  });

  it('sends extra with each chunk', async () => {
    const transport = answers(ok());
    await batch(clientWith(transport), sendThings, input(4), { extra: { New: true } });
    expect(transport.sent.map(({ body }) => body.New)).toEqual([true, true]);
  });

  it('gives each chunk the time of a call', async () => {
    vi.useFakeTimers();
    const transport = answers(hang);
    const done = batch(clientWith(transport), sendThings, input(6), { totalTimeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(2000);
    const { failed } = await done;
    expect(failed.map(({ error }) => (error as ApiError).code)).toEqual([
      'transport.timeout',
      'transport.timeout',
    ]);
  });

  it('may be long', async () => {
    const transport = answers(ok());
    const result = await batch(clientWith(transport), sendThings, input(10_000), { concurrency: 50 });
    expect(result.succeeded).toHaveLength(3334);
  });
});

describe('progress of a batch', () => {
  it('counts entries, failed ones included, and names the chunk', async () => {
    const transport = answers(ok(), refused(10019), ok());
    const onProgress = vi.fn();
    await batch(clientWith(transport), sendThings, input(7), { onProgress, concurrency: 1 });
    expect(onProgress.mock.calls).toEqual([
      [{ done: 3, total: 7, index: 0 }],
      [{ done: 6, total: 7, index: 1 }],
      [{ done: 7, total: 7, index: 2 }],
    ]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('progress');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('progress');
      },
    ],
  ])('is told on one side only: when it %s nothing happens', async (_, onProgress) => {
    const result = await batch(clientWith(answers(ok())), sendThings, input(7), { onProgress });
    expect(result.succeeded).toHaveLength(3);
  });
});

describe("a caller's abort of a batch", () => {
  it('before the start resolves, with everything failed and nothing sent', async () => {
    const reason = new Error('mine');
    const transport = answers();
    const given = input(7);
    const result = await batch(clientWith(transport), sendThings, given, {
      signal: AbortSignal.abort(reason),
    });
    expect(result.succeeded).toEqual([]);
    expect(result.failed).toHaveLength(3);
    for (const { error, sent } of result.failed) expect([error, sent]).toEqual([reason, false]);
    expectComplete(given, result);
    expect(transport.sent).toEqual([]);
  });

  it.each([1, 2, 9])(
    'in the middle resolves at once, and nothing is lost (concurrency %d)',
    async (concurrency) => {
      for (const reason of [new Error('mine'), null]) {
        const controller = new AbortController();
        const transport = answers(ok(), ok(), hang);
        const given = input(14);
        const done = batch(clientWith(transport), sendThings, given, {
          signal: controller.signal,
          concurrency,
        });
        for (const _ of range(3)) await turn();
        controller.abort(reason);
        const result = await done;
        expect(result.succeeded.map(({ input }) => input.Things[0]?.Name)).toEqual(['n0', 'n3']);
        expect(result.failed).toHaveLength(3);
        for (const { error } of result.failed) expect(error).toBe(reason);
        expect(result.failed.map(({ sent }) => sent)).toEqual(range(3).map((n) => n < concurrency));
        expectComplete(given, result);
        const sent = transport.sent.length;
        await turn();
        expect(transport.sent).toHaveLength(sent);
      }
    },
  );

  it('is why a chunk was not sent, whatever its entries have become meanwhile', async () => {
    const controller = new AbortController();
    const given = input(6);
    const transport = answers(() => {
      for (const entry of given.Things) entry.Name = '';
      controller.abort('enough');
      return ok();
    });
    const result = await batch(clientWith(transport), sendThings, given, { signal: controller.signal });
    expect(result.failed.map(({ error }) => error)).toEqual(['enough', 'enough']);
  });

  it('is told to onProgress, to the end', async () => {
    const onProgress = vi.fn();
    await batch(clientWith(answers()), sendThings, input(7), { signal: AbortSignal.abort(), onProgress });
    expect(onProgress).toHaveBeenLastCalledWith({ done: 7, total: 7, index: 2 });
  });
});

describe('bad input of a batch', () => {
  const refusal = async (given: unknown, options: unknown = {}) => {
    const transport = answers(ok());
    const signer = vi.fn();
    const client = clientWith(transport, { signer });
    const error = await caught(batch(client, sendThings, given as never, options as BatchOptions));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ operation: 'test_svc/send_things', attempts: 0 });
    expect(transport.sent).toEqual([]);
    expect(signer).not.toHaveBeenCalled();
    return error as InputError;
  };

  it('is one without the list that it is split by', async () => {
    const loose = {
      ...sendThings,
      input: v.looseObject({ Things: v.optional(v.any()) }),
    } as typeof sendThings;
    for (const given of [{}, { Things: new Set(['a']) }]) {
      const error = await caught(batch(clientWith(answers()), loose, given as never));
      expect(error.issues).toEqual([{ path: 'Things', expected: 'a list' }]);
    }
  });

  it('is named by its place in the whole list, and nothing is sent', async () => {
    const given = input(11);
    given.Things[7] = { Name: '' };
    (given.Things[10] as unknown) = { Name: 7, Nmae: 'sesame' };
    const error = await refusal(given);
    expect(error.issues.map(({ path }) => path)).toEqual([
      'Things[7].Name',
      'Things[10].Name',
      'Things[10].Nmae',
    ]);
    expect(error.message).toContain('Things[7].Name: expected');
    expect(everything(error)).not.toContain('sesame');
  });

  it('is named by its place when the entry itself is wrong', async () => {
    const given = input(5);
    (given.Things[4] as unknown) = 'sesame';
    expect((await refusal(given)).issues.map(({ path }) => path)).toEqual(['Things[4]']);
  });

  it('is named once, where every chunk has it', async () => {
    const error = await refusal({ ...input(9), Room: 7, Rom: 1 });
    expect(error.issues.map(({ path }) => path)).toEqual(['Room', 'Rom']);
  });

  it.each([
    ['Room', { Things: [] }],
    ['Room', { Room: 7, Things: [] }],
    ['Rom', { Room: 'r', Rom: 1, Things: [] }],
  ])('is refused beside an empty list, too: %s', async (path, given) => {
    expect((await refusal(given)).issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each([
    undefined,
    null,
    {},
    { Room: 'r' },
    { Room: 'r', Things: null },
    { Room: 'r', Things: { length: 2 } },
    7,
  ])('may be of any kind: %o', async (given) => {
    expect((await refusal(given)).issues.length).toBeGreaterThan(0);
  });

  it('may be in extra', async () => {
    const error = await refusal(input(7), { extra: { Things: [], Room: 'sesame' } });
    expect(error.issues.map(({ path }) => path).sort()).toEqual(['extra.Room', 'extra.Things']);
    expect(everything(error)).not.toContain('sesame');
    expect((await refusal(input(7), { extra: { a: 1n } })).issues[0]?.path).toBe('extra');
  });

  it.each([
    ['concurrency', { concurrency: 0 }],
    ['concurrency', { concurrency: 1.5 }],
    ['concurrency', { concurrency: Number.POSITIVE_INFINITY }],
    ['onProgress', { onProgress: 7 }],
    ['prefetch', { prefetch: true }],
    ['retry', { retry: 3 }],
  ])('may be the option %s: %o', async (path, options) => {
    expect((await refusal(input(7), options)).issues).toEqual([
      { path, expected: expect.stringMatching(/./) },
    ]);
  });

  it('may be a rule over the whole list that no chunk breaks', async () => {
    // Ten different marks are allowed: here are eleven, six in the first chunk and five in the second.
    const MemberList = range(501).map((n) => ({
      Member_Account: `user${n}`,
      Marks: n === 500 ? range(5).map((m) => 2000 + m) : range(6).map((m) => 1000 + m),
    }));
    const given = { GroupId: '@TGS#live', CommandType: 1 as const, MemberList };
    const transport = answers(({ body }) => ok({ MemberList: JSON.parse(body).MemberList }));
    const error = await caught(batch(clientWith(transport), modifyUserInfo, given));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toEqual([{ path: 'MemberList', expected: 'at most 10 different marks' }]);
    expect(transport.sent).toEqual([]);
    given.MemberList[500]!.Marks.pop();
    await expect(batch(clientWith(transport), modifyUserInfo, given)).resolves.toMatchObject({ failed: [] });
    expect(transport.sent).toHaveLength(2);
  });

  it('is of any endpoint that has a list', async () => {
    const given = { GroupId: 'g', Members_Account: range(60).map((n) => `user${n}`), Duration: 60 };
    given.Members_Account[47] = 'é'.repeat(17);
    const error = await caught(batch(clientWith(answers()), banGroupMember, given));
    expect(error.issues).toEqual([
      { path: 'Members_Account[47]', expected: '1 to 32 bytes of UTF-8, without controls' },
    ]);
  });
});

describe('an input whose fields are getters or inherited', () => {
  class Sending {
    readonly #things = [new Thing('a'), new Thing('b'), new Thing('c'), new Thing('d')];
    reads = 0;
    constructor() {
      Object.defineProperty(this, 'reads', { enumerable: false });
    }
    get Room() {
      return 'r';
    }
    get Things() {
      this.reads += 1;
      return this.#things;
    }
  }
  class Thing {
    readonly #name: string;
    constructor(name: string) {
      this.#name = name;
    }
    get Name() {
      return this.#name;
    }
  }

  it('is sent like any other, each field read once', async () => {
    for (const given of [new Sending(), Object.create({ Room: 'r', Things: input(4).Things })]) {
      const transport = answers(ok());
      const { succeeded, failed } = await batch(clientWith(transport), sendThings, given);
      expect(failed).toEqual([]);
      expect(transport.sent.map(({ body }) => [body.Room, body.Things.length])).toEqual([
        ['r', 3],
        ['r', 1],
      ]);
      expect(succeeded[1]?.input.Room).toBe('r');
      if (given instanceof Sending) expect(given.reads).toBe(1);
    }
  });

  it('is checked like any other', async () => {
    const given = Object.create({ Things: input(4).Things });
    const error = await caught(batch(clientWith(answers(ok())), sendThings, given));
    expect(error.issues.map(({ path }: { path: string }) => path)).toEqual(['Room']);
  });
});

describe('what a batch was given', () => {
  it('is sent as it was checked, whatever becomes of it meanwhile', async () => {
    const given = input(6);
    const transport = answers(() => {
      for (const entry of given.Things) entry.Name = 'changed';
      given.Things.length = 0;
      return ok();
    });
    await batch(clientWith(transport), sendThings, given);
    expect(transport.sent.map(({ body }) => body.Things)).toEqual([named(0, 3), named(3, 6)]);
  });
});

describe('an input that cannot be read', () => {
  it('is an InputError, without what the getter threw', async () => {
    const input = {
      Room: 'a',
      get Things(): never {
        throw new Error('sesame');
      },
    };
    const error = await caught(batch(clientWith(answers(ok())), sendThings, input));
    expect(error).toBeInstanceOf(InputError);
    expect(everything(error)).not.toContain('sesame');
  });
});

describe('an error about very many entries', () => {
  it('still fits into a log', async () => {
    const Things = range(20_000).map(() => ({ Name: '' }));
    const error = await caught(batch(clientWith(answers(ok())), sendThings, { Room: 'a', Things }));
    expect(error.issues).toHaveLength(100);
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });

  it.each([
    ['entries', Array.from({ length: 1_500_000 }, () => ({}))],
    ['holes', new Array(3e6)],
    ['as many holes as there can be', new Array(2 ** 32 - 1)],
  ])('stops at a hundred of them: %s', async (_, Things) => {
    const start = performance.now();
    const error = await caught(batch(clientWith(answers(ok())), sendThings, { Room: 'a', Things } as never));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.length).toBeLessThanOrEqual(100);
    expect(error.issues[99].path).toMatch(/^Things\[/);
  });
});
