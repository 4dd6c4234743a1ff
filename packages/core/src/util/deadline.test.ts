import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import {
  answers,
  CANARY,
  caught,
  clientWith,
  collect,
  everything,
  hang,
  lost,
  ok,
  refused,
  text,
} from '../../test/support/fakes.ts';
import { banGroupMember, getGroupBanMember } from '../endpoints/group/index.ts';
import {
  batch,
  type ClientOptions,
  call,
  type Limiter,
  pages,
  type Transport,
  TransportError,
  type WireOutcome,
} from '../index.ts';
import { LATE, raceDeadline, sleep } from './deadline.ts';

const unhandled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  process.on('unhandledRejection', unhandled);
});
afterEach(async () => {
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

/** A limiter that asks for one wait of so many milliseconds for each send. */
const waits =
  (ms: number): Limiter =>
  ({ waitedMs = 0 }) =>
    waitedMs < ms ? ms : 0;

/** A limiter that lets one pass, and then does not answer. */
const waitsAfterOne = () => {
  let asked = 0;
  return () => (asked++ ? hang() : 0);
};

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('raceDeadline', () => {
  it('gives what the work gives, and lets go of signal and timer', async () => {
    const { signal } = new AbortController();
    await expect(raceDeadline(Promise.resolve(7), signal, 50)).resolves.toBe(7);
    const later = new Promise((resolve) => setTimeout(resolve, 49, 8));
    const done = raceDeadline(later, signal, 50);
    await vi.advanceTimersByTimeAsync(49);
    await expect(done).resolves.toBe(8);
    expect(await caught(raceDeadline(Promise.reject('no'), signal, 50))).toBe('no');
    expect(listeners(signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says when the time is over', async () => {
    const { signal } = new AbortController();
    const done = vi.fn();
    const late = raceDeadline(hang(), signal, 50).then(done);
    await vi.advanceTimersByTimeAsync(49);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await late;
    expect(done).toHaveBeenCalledExactlyOnceWith(LATE);
    expect(listeners(signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([new Error('mine'), 'text', 0, null, { any: 'thing' }])(
    "rejects with the caller's reason: %o",
    async (reason) => {
      const controller = new AbortController();
      const done = caught(raceDeadline(hang(), controller.signal, 50));
      controller.abort(reason);
      expect(await done).toBe(reason);
      expect(listeners(controller.signal)).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it('stops at once when the signal has fired as the work began', async () => {
    const signal = AbortSignal.abort('gone');
    expect(await caught(raceDeadline(hang(), signal, 50))).toBe('gone');
    expect(listeners(signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops what comes too late', async () => {
    let finish = (_: string) => {};
    const work = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const done = raceDeadline(work, undefined, 50);
    await vi.advanceTimersByTimeAsync(50);
    finish('too late');
    expect(await done).toBe(LATE);
  });

  it.each([2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER])('does not run out early: %d ms', async (ms) => {
    let finish = (_: string) => {};
    const work = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const done = raceDeadline(work, undefined, ms);
    await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
    finish('in time');
    await expect(done).resolves.toBe('in time');
  });

  it.each([-1, -1e9, 0])('takes a time that is over for one that is over now: %d ms', async (ms) => {
    const warned = vi.spyOn(process, 'emitWarning');
    const done = raceDeadline(hang(), undefined, ms);
    await vi.advanceTimersByTimeAsync(10);
    expect(await done).toBe(LATE);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('sleep', () => {
  it('waits, and lets go of the signal', async () => {
    const { signal } = new AbortController();
    const done = vi.fn();
    const slept = sleep(50, signal).then(done);
    await vi.advanceTimersByTimeAsync(49);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalled();
    await slept;
    expect(listeners(signal)).toBe(0);
  });

  it('rejects at once with the reason of its signal', async () => {
    const controller = new AbortController();
    const slept = caught(sleep(50, controller.signal));
    controller.abort('enough');
    expect(await slept).toBe('enough');
    expect(await caught(sleep(50, controller.signal))).toBe('enough');
    expect(listeners(controller.signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER])('does not end early: %d ms', async (ms) => {
    const done = vi.fn();
    void sleep(ms, new AbortController().signal).then(done);
    await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
    expect(done).not.toHaveBeenCalled();
  });
});

/** Where a call can be when its caller has had enough. */
const stages: readonly [
  stage: string,
  transport: Transport,
  options?: Partial<ClientOptions>,
  ms?: number,
][] = [
  ['a signer that does not answer', answers(), { signer: hang }],
  ['a limiter that does not answer', answers(), { limiter: hang }],
  ["the limiter's wait", answers(), { limiter: () => 5000 }],
  ['a transport that does not answer', hang],
  ['a transport that is slow to stop', () => new Promise((resolve) => setTimeout(resolve, 9000, ok()))],
  ['the wait before a retry', answers(refused(60007)), { retry: () => 5000 }],
  ['the second attempt', answers(lost('network'), hang), { retry: () => 0 }],
  [
    'a signer that is asked afresh',
    answers(refused(70001)),
    { signer: ({ rejected }) => (rejected ? hang() : { value: CANARY, expiresAt: 0 }) },
  ],
];

describe("a caller's abort", () => {
  it.each(stages)(
    'rejects at once, with the very reason, during %s',
    async (_, transport, overrides = {}) => {
      const client = clientWith(transport, overrides);
      for (const reason of [new Error('mine'), undefined, null, 'text']) {
        const controller = new AbortController();
        const done = caught(call(client, readThing, { Id: 'a' }, { signal: controller.signal }));
        await vi.advanceTimersByTimeAsync(100);
        const before = performance.now();
        controller.abort(reason);
        expect(await done).toBe(controller.signal.reason);
        expect(performance.now()).toBe(before);
        expect(listeners(controller.signal)).toBe(0);
      }
      vi.clearAllTimers();
    },
  );

  it.each(stages)('leaves no timer behind, during %s', async (stage, transport, overrides = {}) => {
    const controller = new AbortController();
    const done = caught(
      call(clientWith(transport, overrides), readThing, { Id: 'a' }, { signal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    await done;
    expect(vi.getTimerCount()).toBe(stage.includes('slow to stop') ? 1 : 0);
    vi.clearAllTimers();
  });

  it('before the call sends nothing', async () => {
    const transport = answers(ok());
    const signer = vi.fn();
    const signal = AbortSignal.abort('gone');
    expect(await caught(call(clientWith(transport, { signer }), readThing, { Id: 'a' }, { signal }))).toBe(
      'gone',
    );
    expect(transport.sent).toEqual([]);
    expect(signer).not.toHaveBeenCalled();
  });

  it('reaches the signals of signer, limiter and transport', async () => {
    const seen: (AbortSignal | undefined)[] = [];
    const client = (overrides: Partial<ClientOptions>, transport: Transport = answers()) =>
      clientWith(transport, overrides);
    const held = ({ signal }: { signal?: AbortSignal | undefined }) => {
      seen.push(signal);
      return hang();
    };
    for (const one of [client({ signer: held }), client({ limiter: held }), client({}, held)]) {
      const controller = new AbortController();
      const done = caught(call(one, readThing, { Id: 'a' }, { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(1);
      controller.abort('enough');
      await done;
    }
    expect(seen).toHaveLength(3);
    expect(seen.map((signal) => signal?.reason)).toEqual(['enough', 'enough', 'enough']);
  });

  it('wins over a plug that fails because of it', async () => {
    const failing: Transport = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('fetch failed'))));
    const controller = new AbortController();
    const done = caught(
      call(clientWith(failing, { retry: () => 0 }), readThing, { Id: 'a' }, { signal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort('mine');
    expect(await done).toBe('mine');
  });

  it.each<[string, (abort: <T>(answer: T) => T) => Partial<ClientOptions>]>([
    ['a signer that answers', (abort) => ({ signer: () => abort({ value: CANARY, expiresAt: 0 }) })],
    ['a signer that answers nothing', (abort) => ({ signer: () => abort(null as never) })],
    [
      'a signer that throws',
      (abort) => ({
        signer: () => {
          throw abort(1);
        },
      }),
    ],
    ['a limiter that asks for a wait', (abort) => ({ limiter: () => abort(50) })],
    ['a limiter that asks for too much', (abort) => ({ limiter: () => abort(1e9) })],
    ['a policy that goes on', (abort) => ({ retry: () => abort(0) })],
    ['a policy that stops', (abort) => ({ retry: () => abort(undefined) })],
    ['a policy that asks for too much', (abort) => ({ retry: () => abort(1e9) })],
    ['a transport that answers at once', (abort) => ({ transport: () => abort(ok() as never) })],
  ])('counts also when it comes from within %s', async (_, plugs) => {
    const controller = new AbortController();
    const events: string[] = [];
    const aborting = plugs((answer) => {
      controller.abort('mine');
      return answer;
    });
    const client = clientWith(answers(lost('network'), ok()), {
      observe: ({ type }) => events.push(type),
      ...aborting,
    });
    const { signal } = controller;
    expect(await caught(call(client, readThing, { Id: 'a' }, { signal }))).toBe('mine');
    expect(events.at(-1)).toBe('failure');
    expect(events).not.toContain('wait');
    expect(events).not.toContain('retry');
    expect(listeners(signal)).toBe(0);
  });

  it('may come by a signal that is no more than an event target', async () => {
    const signal = Object.assign(new EventTarget(), { aborted: false, reason: undefined as unknown });
    const client = clientWith(hang);
    const done = caught(call(client, readThing, { Id: 'a' }, { signal: signal as AbortSignal }));
    Object.assign(signal, { aborted: true, reason: 'mine' }).dispatchEvent(new Event('abort'));
    expect(await done).toBe('mine');
  });

  it.each(stages)(
    'has an AbortError where the signal has no reason, during %s',
    async (_, transport, plugs = {}) => {
      const signal = Object.assign(new EventTarget(), { aborted: false }) as unknown as AbortSignal;
      const done = caught(call(clientWith(transport, plugs), readThing, { Id: 'a' }, { signal }));
      await vi.advanceTimersByTimeAsync(100);
      Object.assign(signal, { aborted: true }).dispatchEvent(new Event('abort'));
      expect(await done).toBeInstanceOf(Error);
      expect(await done).toMatchObject({ name: 'AbortError' });
      expect(
        await caught(call(clientWith(transport, plugs), readThing, { Id: 'a' }, { signal })),
      ).toMatchObject({
        name: 'AbortError',
      });
      vi.clearAllTimers();
    },
  );

  it.each(['addEventListener', 'removeEventListener', 'aborted'])(
    'cannot come by a signal whose %s throws: that is said before anything is sent',
    async (broken) => {
      const transport = answers(ok());
      const signal = Object.defineProperty(new AbortController().signal, broken, {
        get() {
          throw new Error('sesame');
        },
      });
      for (const work of [
        () => call(clientWith(transport), readThing, { Id: 'a' }, { signal }),
        () => collect(pages(clientWith(transport), getGroupBanMember, { GroupId: 'a' }, { signal })),
        () =>
          batch(
            clientWith(transport),
            banGroupMember,
            { GroupId: 'a', Members_Account: ['a'], Duration: 1 },
            { signal },
          ),
      ]) {
        const error = await caught(work);
        expect(error.issues).toEqual([{ path: 'signal', expected: 'an AbortSignal' }]);
        expect(everything(error)).not.toContain('sesame');
      }
      expect(transport.sent).toEqual([]);
    },
  );

  it('is listened to once a call, however often that waits: thousands may share a signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const limiter: Limiter = ({ waitedMs = 0 }) => (waitedMs < 5000 ? 100 : 0);
    const done = call(clientWith(answers(ok()), { limiter }), readThing, { Id: 'a' }, { signal });
    await vi.advanceTimersByTimeAsync(5000);
    await done;
    // Once to see that it can be, and once to do it.
    expect(added).toHaveBeenCalledTimes(2);
    expect(listeners(signal)).toBe(0);
  });

  it('is an AbortError where the reason cannot be read', async () => {
    const controller = new AbortController();
    Object.defineProperty(controller.signal, 'reason', {
      get() {
        throw new Error('sesame');
      },
    });
    const { signal } = controller;
    const done = caught(call(clientWith(hang), readThing, { Id: 'a' }, { signal }));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await done).toMatchObject({ name: 'AbortError' });
  });

  it('is heard from a signal that breaks later', async () => {
    const { signal } = new AbortController();
    let calls = 0;
    const breaking = Object.assign(signal, {
      addEventListener: () => {
        if (++calls > 1) throw new Error('sesame');
      },
      removeEventListener: () => {
        if (calls > 1) throw new Error('sesame');
      },
    });
    const answer = call(clientWith(answers(ok())), readThing, { Id: 'a' }, { signal: breaking });
    await expect(answer).resolves.toMatchObject({ ErrorCode: 0 });
  });

  it('after the answer changes nothing, and the signal is let go', async () => {
    const controller = new AbortController();
    const answer = await call(
      clientWith(answers(ok())),
      readThing,
      { Id: 'a' },
      { signal: controller.signal },
    );
    expect(listeners(controller.signal)).toBe(0);
    controller.abort('late');
    expect(answer.ErrorCode).toBe(0);
  });
});

describe('the attempt clock', () => {
  it('gives each attempt its time, the text of the answer included', async () => {
    const slow = (): Promise<WireOutcome> => new Promise((resolve) => setTimeout(resolve, 3001, ok()));
    const transport = answers(slow);
    const done = caught(call(clientWith(transport, { attemptTimeoutMs: 3000 }), readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(2999);
    expect(transport.sent[0]!.request.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toMatchObject({
      code: 'transport.timeout',
      category: 'timeout',
      retryable: true,
      attempts: 1,
      message: '[transport.timeout] test_svc/read_thing: no answer within 3000 ms',
    });
    expect(transport.sent[0]!.request.signal?.aborted).toBe(true);
    vi.clearAllTimers();
  });

  it.each([
    ['signer', { signer: hang }, 70],
    ['limiter', { limiter: hang }, 70],
    ['limiter', { limiter: hang }, 2000, 100_000],
  ] as [string, object, number, number?][])(
    'limits how long the %s may think, and nothing is sent',
    async (plug, overrides, ms, of = ms) => {
      const transport = answers(ok());
      const client = clientWith(transport, { ...overrides, attemptTimeoutMs: of });
      const done = caught(call(client, makeThing, { Id: 'a' }));
      await vi.advanceTimersByTimeAsync(ms);
      expect(await done).toMatchObject({
        code: `${plug}.failed`,
        category: 'server',
        attempts: 0,
        retryable: true,
        message: `[${plug}.failed] test_svc/make_thing: the ${plug} gave no answer within ${ms} ms`,
      });
      expect(transport.sent).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it('is not started for plugs that answer at once', async () => {
    const { setTimeout } = globalThis;
    const started = vi.fn(setTimeout);
    globalThis.setTimeout = started as unknown as typeof setTimeout;
    try {
      await call(clientWith(answers(ok()), { limiter: () => 0 }), readThing, { Id: 'a' });
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('does not count the wait that the limiter asked for', async () => {
    const client = clientWith(answers(ok()), { limiter: waits(5000), attemptTimeoutMs: 100 });
    const done = call(client, readThing, { Id: 'a' });
    await vi.advanceTimersByTimeAsync(5000);
    await expect(done).resolves.toMatchObject({ ErrorCode: 0 });
  });
});

describe('the total clock', () => {
  it('ends the call in the middle of an attempt', async () => {
    const transport = answers(refused(60007), hang);
    const client = clientWith(transport, { retry: () => 10, totalTimeoutMs: 1000 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(1000);
    const error = await done;
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ code: 'transport.timeout', attempts: 2, retryable: true });
    expect(error.message).toContain('no success within 1000 ms');
    expect(error.cause).toMatchObject({ code: 'api.60007' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['while a request is out', hang, {}, false],
    ['before anything is sent', answers(), { signer: hang }, true],
    ['after a refusal, before the next is sent', answers(refused(60007)), { limiter: waitsAfterOne() }, true],
  ] as const)(
    'says whether a call that must not run twice may be made again: %s',
    async (_, transport, plugs, may) => {
      const client = clientWith(transport, { retry: () => 10, totalTimeoutMs: 1000, ...plugs });
      const done = caught(call(client, makeThing, { Id: 'a' }));
      await vi.advanceTimersByTimeAsync(1000);
      expect(await done).toMatchObject({ code: 'transport.timeout', retryable: may });
    },
  );

  it('that a plug has used up by itself leaves a call that was never sent', async () => {
    const transport = answers(ok());
    const signer = () => {
      vi.advanceTimersByTime(30);
      return { value: CANARY, expiresAt: 0 };
    };
    const client = clientWith(transport, { signer, totalTimeoutMs: 30 });
    const error = await caught(call(client, makeThing, { Id: 'a' }));
    expect(error).toMatchObject({ code: 'transport.timeout', attempts: 0, retryable: true });
    expect(transport.sent).toEqual([]);
  });

  it('counts what a plug takes before it answers with a promise', async () => {
    const transport: Transport = () => {
      vi.advanceTimersByTime(15);
      return hang();
    };
    const done = caught(call(clientWith(transport, { totalTimeoutMs: 20 }), readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(5);
    expect(await done).toMatchObject({ code: 'transport.timeout' });
    expect(performance.now()).toBe(20);
  });

  it('ends the renewal of a UserSig, too', async () => {
    const signer = ({ rejected }: { rejected: boolean }) =>
      rejected ? hang() : { value: CANARY, expiresAt: 0 };
    const client = clientWith(answers(refused(70001)), { signer, totalTimeoutMs: 20 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(20);
    expect((await done).message).toContain('no success within 20 ms, after api.70001');
  });

  it('refuses a wait that what came before leaves no time for', async () => {
    const transport = answers(refused(60007), ok());
    const client = clientWith(transport, { limiter: waits(600), retry: () => 0, totalTimeoutMs: 1000 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(600);
    expect(await done).toMatchObject({
      message:
        '[transport.timeout] test_svc/read_thing: a wait of 600 ms is more than the call has left, after api.60007',
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('is the one of the call, if it has its own', async () => {
    const client = clientWith(hang, { totalTimeoutMs: 9000 });
    const done = caught(call(client, readThing, { Id: 'a' }, { totalTimeoutMs: 20 }));
    await vi.advanceTimersByTimeAsync(20);
    expect(await done).toMatchObject({ code: 'transport.timeout' });
  });

  it('refuses a wait that it cannot afford, at once and with nothing sent', async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: () => 1001, totalTimeoutMs: 1000 });
    const error = await caught(call(client, readThing, { Id: 'a' }));
    expect(error).toMatchObject({ code: 'transport.timeout', attempts: 0, retryable: true });
    expect(transport.sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the limiter what it can afford', async () => {
    const limiter = vi.fn<Limiter>(waits(300));
    const client = clientWith(answers(refused(60007), ok()), {
      limiter,
      retry: () => 100,
      totalTimeoutMs: 1000,
    });
    const done = call(client, readThing, { Id: 'a' });
    await vi.runAllTimersAsync();
    await done;
    expect(limiter.mock.calls.map(([{ maxWaitMs, waitedMs }]) => [maxWaitMs, waitedMs])).toEqual([
      [1000, 0],
      [700, 300],
      [600, 0],
      [300, 300],
    ]);
  });

  it('sends nothing where a wait used it up', async () => {
    const transport = answers(ok());
    const client = clientWith(transport, { limiter: waits(1000), totalTimeoutMs: 1000 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(1000);
    const error = await done;
    expect(error).toMatchObject({ code: 'transport.timeout', attempts: 0, retryable: true });
    expect(error.message).toContain('no success within 1000 ms');
    expect(transport.sent).toEqual([]);
  });

  it('ends the call without a sound where the policy answers with a promise', async () => {
    const retry = () => Promise.reject(new Error('late')) as never;
    const error = await caught(call(clientWith(answers(refused(60007)), { retry }), readThing, { Id: 'a' }));
    expect(error).toMatchObject({ code: 'api.60007' });
  });

  it('ends the call without asking whether to go on', async () => {
    const retry = vi.fn(() => 0);
    const done = caught(call(clientWith(hang, { retry, totalTimeoutMs: 1000 }), readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await done).toMatchObject({ code: 'transport.timeout', attempts: 1 });
    expect(retry).not.toHaveBeenCalled();
  });

  it('affords a wait to its very end', async () => {
    const client = clientWith(answers(refused(60007), ok()), { retry: () => 999, totalTimeoutMs: 1000 });
    const done = call(client, readThing, { Id: 'a' });
    await vi.advanceTimersByTimeAsync(999);
    await expect(done).resolves.toMatchObject({ ErrorCode: 0 });
  });

  it('may be as long as numbers go', async () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const transport = answers(text('', 503), ok());
    const client = clientWith(transport, { attemptTimeoutMs: huge, totalTimeoutMs: huge, retry: () => 1000 });
    const done = call(client, readThing, { Id: 'a' });
    await vi.advanceTimersByTimeAsync(1000);
    await expect(done).resolves.toMatchObject({ ErrorCode: 0 });
  });

  it('so long that it affords a wait of months does not make the wait none at all', async () => {
    const transport = answers(refused(60007));
    const client = clientWith(transport, { totalTimeoutMs: Number.MAX_SAFE_INTEGER, retry: () => 2 ** 32 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(transport.sent).toHaveLength(1);
    // No timer is longer than that, and so no call.
    await vi.advanceTimersByTimeAsync(2 ** 31);
    expect(await done).toMatchObject({ code: 'transport.timeout', attempts: 1 });
  });
});

describe('a timeout', () => {
  async function theCaller(client: ReturnType<typeof clientWith>) {
    return await call(client, readThing, { Id: 'a' });
  }

  it.each([
    ['of an attempt', { attemptTimeoutMs: 50 }, {}],
    ['of a call', { totalTimeoutMs: 50 }, {}],
    ['of a signer', { attemptTimeoutMs: 50 }, { signer: hang }],
  ])('%s has the line of its caller in its stack', async (_, clocks, plugs) => {
    const done = caught(theCaller(clientWith(hang, { ...clocks, ...plugs })));
    await vi.advanceTimersByTimeAsync(50);
    expect((await done).stack).toContain('theCaller');
  });

  it('has one cause, however many attempts came before it', async () => {
    const client = clientWith(hang, { attemptTimeoutMs: 1, totalTimeoutMs: 3000, retry: () => 0 });
    const done = caught(call(client, readThing, { Id: 'a' }));
    await vi.advanceTimersByTimeAsync(3000);
    const error = await done;
    expect(error.attempts).toBeGreaterThan(1000);
    expect(error.cause).toMatchObject({ code: 'transport.timeout' });
    expect(error.cause.cause).toBeUndefined();
    expect(JSON.stringify(error).length).toBeLessThan(2000);
  });
});

describe('a clock that somebody has put in the place of ours', () => {
  it.each([
    ['without now', {}],
    ['that throws nothing but gives nothing', { now: () => undefined }],
    ['that gives NaN', { now: () => Number.NaN }],
    ['that is not there', undefined],
  ])('%s does not stop a call', async (_, performance) => {
    vi.stubGlobal('performance', performance);
    try {
      await expect(
        call(
          clientWith(async () => ok()),
          readThing,
          { Id: 'a' },
        ),
      ).resolves.toMatchObject({
        ErrorCode: 0,
      });
      const done = caught(call(clientWith(hang, { attemptTimeoutMs: 50 }), readThing, { Id: 'a' }));
      await vi.advanceTimersByTimeAsync(50);
      expect(await done).toMatchObject({ code: 'transport.timeout' });
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
