import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendThings } from '../../test/support/endpoints.ts';
import { answers, clientWith, hang, lost, ok, range, refused, text } from '../../test/support/fakes.ts';
import documented from '../errors/codes.json' with { type: 'json' };
import { type BatchOptions, batch, type ChatError, type ClientOptions } from '../index.ts';

afterEach(() => void vi.useRealTimers());

/** Four chunks. */
const input = { Room: 'r', Things: range(12).map((n) => ({ Name: `n${n}` })) };

/** What every chunk of a batch would be refused for, by what they have in common. */
const COMMON: Readonly<Record<string, readonly number[]>> = {
  'the UserSig': [
    10001, 20002, 21005, 70001, 70002, 70003, 70004, 70005, 70006, 70007, 70008, 70009, 70010, 70013, 70014,
    70018, 70019, 70050, 70052, 70101, 70214, 70221, 70236, 70346, 70347,
  ],
  'the identifier, which may not do this': [2004, 30004, 40004, 50003, 60010, 70051, 70403, 90009, 100006],
  'the app: unknown here, disabled or locked out': [
    60006, 60016, 60020, 60021, 60026, 70015, 70016, 70020, 80005,
  ],
  'a switch or a right that the app lacks': [
    2015, 10026, 10041, 11000, 60017, 60027, 71000, 72001, 72011, 72012, 90045, 131000,
  ],
  'the plan of the app': [10008, 51013, 10058, 10059, 60028, 70398, 72000, 72002, 90047],
  'the room, which is gone or of another type': [10010, 10015, 10033, 10035, 10044, 100004],
  'the command and the URL': [2002, 10003, 60009, 60012, 60025],
};

/** What depends on the entries of a chunk, or may pass, and so stops nothing: what one might take for the others. */
const NOT_COMMON: Readonly<Record<string, readonly number[]>> = {
  'an account of the list': [
    10019, 20003, 30003, 40003, 50001, 70107, 90012, 90048, 100005, 131003, 10013, 20007, 20009, 30515, 70399,
  ],
  'as many entries as there are': [10005, 10014, 10018, 10038, 70206, 90011, 90018],
  'what one user may have': [10037, 30010, 30014],
  'a right that may be about whom it is done to': [10007],
  'the own webhook, and moderation': [10016, 20006, 80001, 80004, 10100, 10200, 38000, 39000, 120001, 130000],
  'a check that failed for the moment, or an account in the body': [60004, 60005, 70017],
  'the form of the body': [10004, 60003, 60015, 70402, 90001],
  'the rate, which the policy waits for': [10006, 10023, 60007, 60011, 60018, 60019, 70114],
  'the service itself': [10002, 20004, 60008, 60013, 60014, 70500],
  'nobody knows': [-1, 99999, 141000],
};

async function outcome(errorCode: number) {
  const transport = answers(refused(errorCode));
  const { failed } = await batch(clientWith(transport), sendThings, input);
  return { requests: transport.sent.length, sent: failed.map(({ sent }) => sent) };
}

describe('a refusal of one chunk', () => {
  const all = Object.values(COMMON).flat();

  it.each(Object.entries(COMMON))('for %s is one of all', async (_, codes) => {
    for (const code of codes)
      expect([code, await outcome(code)]).toEqual([code, { requests: 1, sent: [true, false, false, false] }]);
  });

  it.each(Object.entries(NOT_COMMON))('for %s is its own', async (_, codes) => {
    for (const code of codes)
      expect([code, await outcome(code)]).toEqual([code, { requests: 4, sent: [true, true, true, true] }]);
  });

  it('is its own for every other code that is documented', async () => {
    expect(all).toEqual([...new Set(all)]);
    const rest = documented.map(({ code }) => code).filter((code) => !all.includes(code));
    expect(rest.length + all.length).toBe(documented.length);
    for (const code of rest) expect([code, (await outcome(code)).requests]).toEqual([code, 4]);
  });
});

describe('a plug', () => {
  const run = async (overrides: Partial<ClientOptions>, transport = answers(ok())) => {
    const result = await batch(clientWith(transport, overrides), sendThings, input);
    return { ...result, requests: transport.sent.length };
  };

  it('that gives no UserSig stops a batch, of which nothing was sent', async () => {
    const signer = vi.fn(() => {
      throw new Error('no key');
    });
    const { failed, requests } = await run({ signer });
    expect(requests).toBe(0);
    expect(signer).toHaveBeenCalledTimes(1);
    expect(failed.map(({ sent }) => sent)).toEqual([false, false, false, false]);
    expect(new Set(failed.map(({ error }) => error)).size).toBe(1);
    expect(failed[0]?.error).toMatchObject({ code: expect.stringMatching(/^signer\./) });
  });

  it.each<[string, Partial<ClientOptions>]>([
    ['a signer that gives rubbish', { signer: () => ({ value: 7 }) as never }],
    ['a limiter that gives none', { limiter: () => 'soon' as never }],
    ['a transport that gives none', { transport: (() => undefined) as never }],
  ])('that breaks its contract stops a batch: %s', async (_, overrides) => {
    const [name, plug] = Object.entries(overrides)[0] as [string, () => unknown];
    const spy = vi.fn(plug);
    const { failed } = await run({ [name]: spy });
    expect(spy).toHaveBeenCalledTimes(1);
    expect(failed.map(({ sent }) => sent)).toEqual([name === 'transport', false, false, false]);
    for (const { error } of failed) expect(error).toMatchObject({ code: `${name}.invalid` });
  });

  it('that fails, of the limiter, is an outage after five chunks running', async () => {
    const limiter = vi.fn(async () => {
      throw new Error('refused');
    });
    const many = { Room: 'r', Things: range(36).map((n) => ({ Name: `n${n}` })) };
    const { failed } = await batch(clientWith(answers(ok()), { limiter }), sendThings, many);
    expect(limiter).toHaveBeenCalledTimes(5);
    for (const { error, sent } of failed)
      expect([(error as ChatError).code, sent]).toEqual(['limiter.failed', false]);
  });

  it('that cannot work here stops a batch; nobody knows of the first chunk whether it ran', async () => {
    const { failed, requests } = await run({}, answers(lost('unsupported')));
    expect(requests).toBe(1);
    expect(failed.map(({ sent }) => sent)).toEqual([true, false, false, false]);
  });
});

describe('chunks that get no answer', () => {
  const many = { Room: 'r', Things: range(36).map((n) => ({ Name: `n${n}` })) };
  const requestsOf = async (transport: ReturnType<typeof answers>, options: BatchOptions = {}) => {
    const { failed } = await batch(clientWith(transport), sendThings, many, options);
    return { requests: transport.sent.length, failed };
  };
  const down = lost('network');
  const busy = text('', 503);

  it.each([
    ['network errors', [down]],
    ['statuses of 5xx', [busy]],
    ['both', [busy, down, busy, down, busy]],
  ])('stop a batch after five running: %s', async (_, replies) => {
    const { requests, failed } = await requestsOf(answers(...replies));
    expect(requests).toBe(5);
    expect(failed.map(({ sent }) => sent)).toEqual(range(12).map((n) => n < 5));
    expect(new Set(failed.slice(4).map(({ error }) => error)).size).toBe(1);
  });

  it('do so when they are timeouts', async () => {
    vi.useFakeTimers();
    const done = requestsOf(answers(hang), { totalTimeoutMs: 1000 });
    await vi.advanceTimersByTimeAsync(20_000);
    const { requests, failed } = await done;
    expect(requests).toBe(5);
    expect(failed[11]).toMatchObject({ error: { code: 'transport.timeout' }, sent: false });
  });

  it.each([
    ['a success', ok()],
    ['a refusal', refused(10019)],
    ['an error inside the service', refused(10002)],
    ['another status', text('', 404)],
  ])('do not when %s is among them', async (_, other) => {
    const four = [down, down, down, down];
    const { requests } = await requestsOf(answers(...four, other, ...four, other, ...four));
    expect(requests).toBe(12);
  });

  it('count as they come in, and those under way are let finish', async () => {
    let asked = 0;
    const transport = answers(() =>
      asked++ === 2 ? new Promise((resolve) => setTimeout(resolve, 20, ok())) : down,
    );
    const { failed } = await batch(clientWith(transport), sendThings, many, { concurrency: 3 });
    expect(transport.sent.length).toBeLessThanOrEqual(7);
    expect(failed).toHaveLength(11);
  });
});

describe('a rule of the caller', () => {
  const isBad = (error: unknown) => (error as ChatError).code === 'api.10004';

  it('stops a batch, and the rest has the error that it was asked about', async () => {
    const transport = answers(ok(), refused(10019), refused(10004), ok());
    const stopWhen = vi.fn(isBad);
    const onProgress = vi.fn();
    const result = await batch(clientWith(transport), sendThings, input, { stopWhen, onProgress });
    expect(transport.sent).toHaveLength(3);
    expect(result.failed.map(({ error, sent }) => [(error as ChatError).code, sent])).toEqual([
      ['api.10019', true],
      ['api.10004', true],
      ['api.10004', false],
    ]);
    expect(stopWhen.mock.calls).toEqual([[result.failed[0]?.error], [result.failed[1]?.error]]);
    expect(onProgress.mock.calls.map(([{ done }]) => done)).toEqual([3, 6, 9, 12]);
  });

  it('does not keep a batch going that stops anyway', async () => {
    const transport = answers(refused(70009));
    await batch(clientWith(transport), sendThings, input, { stopWhen: () => false });
    expect(transport.sent).toHaveLength(1);
  });

  it('that throws stops it, and nothing is lost', async () => {
    const transport = answers(refused(10019));
    const stopWhen = () => {
      throw new Error('mine');
    };
    const { failed } = await batch(clientWith(transport), sendThings, input, { stopWhen });
    expect(transport.sent).toHaveLength(1);
    expect(failed.map(({ sent }) => sent)).toEqual([true, false, false, false]);
  });

  it('is not asked when the caller leaves', async () => {
    const stopWhen = vi.fn(() => false);
    const reason = {
      get code(): never {
        throw new Error('hostile');
      },
    };
    const { failed } = await batch(clientWith(answers(ok())), sendThings, input, {
      stopWhen,
      signal: AbortSignal.abort(reason),
    });
    expect(failed.map(({ error, sent }) => [error === reason, sent])).toEqual(
      range(4).map(() => [true, false]),
    );
    expect(stopWhen).not.toHaveBeenCalled();
  });
});
