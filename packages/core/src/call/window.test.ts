import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers, caught, clientWith, lost, ok, refused } from '../../test/support/fakes.ts';
import {
  batch,
  call,
  defineEndpoint,
  outcomesOf,
  readResponse,
  requestObject,
  responseObject,
} from '../index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** May be sent again for two minutes, and a copy at any time. */
const send = defineEndpoint({
  name: 'send',
  service: 'test_svc',
  command: 'send',
  idempotent: ({ Mode }, msSinceFirst) => Mode === 'Set' || (Mode === 'Once' && msSinceFirst < 120_000),
  input: requestObject({ Mode: v.string() }),
  output: responseObject({}),
});

const settle = async <T>(work: Promise<T>) => {
  work.catch(() => {});
  await vi.runAllTimersAsync();
  return work;
};

describe('a call that may be sent again for a while', () => {
  const options = { totalTimeoutMs: 1_000_000 };

  it('is sent again within that time', async () => {
    const transport = answers(lost('network'), ok());
    const client = clientWith(transport, { ...options, retry: () => 119_000 });
    await settle(call(client, send, { Mode: 'Once' }));
    expect(transport.sent).toHaveLength(2);
  });

  it('is not where the wait would lead past it: it ends at once, and says that it may have run', async () => {
    const transport = answers(lost('network'), ok());
    const client = clientWith(transport, { ...options, retry: () => 120_000 });
    const begun = performance.now();
    const error = await caught(settle(call(client, send, { Mode: 'Once' })));
    expect(error).toMatchObject({
      code: 'transport.network',
      replay: 'ambiguous',
      retryable: false,
      attempts: 1,
    });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('is not where a limiter held it back for longer', async () => {
    const transport = answers(lost('network'), ok());
    let asked = 0;
    const client = clientWith(transport, {
      ...options,
      retry: () => 0,
      limiter: () => (++asked === 2 ? 130_000 : 0),
    });
    const error = await caught(settle(call(client, send, { Mode: 'Once' })));
    expect(error).toMatchObject({ code: 'transport.network', retryable: false, attempts: 1 });
    expect(transport.sent).toHaveLength(1);
  });

  it('is sent again after a refusal, however late', async () => {
    const transport = answers(refused(10023), ok());
    await settle(call(clientWith(transport, { ...options, retry: () => 500_000 }), send, { Mode: 'Once' }));
    expect(transport.sent).toHaveLength(2);
  });

  it('is not safe to repeat after a refusal, where an attempt before it may have run', async () => {
    const transport = answers(lost('network'), refused(10023));
    let retries = 0;
    const client = clientWith(transport, { ...options, retry: () => (retries++ ? undefined : 0) });
    const error = await caught(settle(call(client, send, { Mode: 'Once' })));
    expect(error).toMatchObject({ code: 'api.10023', replay: 'refused', retryable: false, attempts: 2 });
  });
});

describe('a call that may be sent again for what is in it', () => {
  it.each([
    ['Set', true],
    ['Increase', false],
  ])('%s: %s', async (Mode, again) => {
    const transport = answers(lost('network'), ok());
    const policy = vi.fn(() => 0);
    const done = settle(call(clientWith(transport, { retry: policy }), send, { Mode }));
    if (again) await done;
    else expect(await caught(done)).toMatchObject({ replay: 'ambiguous', retryable: false });
    expect(policy).toHaveBeenCalledTimes(again ? 1 : 0);
  });

  it('is retryable at any later time, or not', async () => {
    const failing = (Mode: string) =>
      caught(settle(call(clientWith(answers(lost('network'))), send, { Mode })));
    expect([await failing('Set'), await failing('Once')].map(({ retryable }) => retryable)).toEqual([
      true,
      false,
    ]);
  });

  it('counts as unsafe where nothing is known of the request', async () => {
    const answer = { status: 503, text: '' };
    expect(await caught(() => readResponse(send, answer))).toMatchObject({
      replay: 'ambiguous',
      retryable: false,
    });
  });

  it('counts as unsafe where the function throws', async () => {
    const rude = defineEndpoint({
      name: 'rude',
      service: 'test_svc',
      command: 'rude',
      idempotent: () => {
        throw new Error('secret');
      },
      input: requestObject({ Mode: v.string() }),
      output: responseObject({}),
    });
    const transport = answers(lost('network'), ok());
    const error = await caught(settle(call(clientWith(transport, { retry: () => 0 }), rude, { Mode: 'a' })));
    expect(error).toMatchObject({ code: 'transport.network', retryable: false, attempts: 1 });
  });

  it('holds for the entries of a list', async () => {
    const list = defineEndpoint({
      name: 'list',
      service: 'test_svc',
      command: 'list',
      idempotent: ({ Mode }) => Mode === 'Set',
      input: requestObject({ Mode: v.string(), Names: v.array(v.string()) }),
      output: responseObject({ Results: v.array(v.looseObject({ Name: v.string(), Code: v.number() })) }),
      batch: { list: 'Names', outcomes: { in: 'Results', key: 'Name', code: 'Code', unlisted: 'failed' } },
    });
    const Results = [{ Name: 'a', Code: 10002 }];
    const output = { ErrorCode: 0, Results };
    const retryable = (Mode: string) =>
      outcomesOf(list, { Mode, Names: ['a'] }, output).failed.map(
        ({ error }) => (error as { retryable: boolean }).retryable,
      );
    expect([retryable('Set'), retryable('Increase')]).toEqual([[true], [false]]);
    const { failed } = await settle(
      batch(clientWith(answers(ok({ Results }))), list, { Mode: 'Set', Names: ['a'] }),
    );
    expect(failed[0]?.error).toMatchObject({ retryable: true });
  });
});

describe('limits of another kind', () => {
  it('reach the limiter, for the request at hand', async () => {
    const endpoint = defineEndpoint({
      name: 'many',
      service: 'test_svc',
      command: 'many',
      idempotent: true,
      limits: ({ Group, To }) => [
        { scope: `attributes/${Group}`, most: 5, perMs: 1000 },
        { scope: 'receivers', most: 12_000, perMs: 60_000, cost: To.length },
      ],
      input: requestObject({ Group: v.string(), To: v.array(v.string()) }),
      output: responseObject({}),
    });
    const limits: unknown[] = [];
    const client = clientWith(answers(ok()), { limiter: (send) => limits.push(send.limits) - 1 });
    await settle(call(client, endpoint, { Group: 'a', To: ['b', 'c'] }));
    expect(limits).toEqual([
      [
        { scope: 'attributes/a', most: 5, perMs: 1000 },
        { scope: 'receivers', most: 12_000, perMs: 60_000, cost: 2 },
      ],
    ]);
  });
});
