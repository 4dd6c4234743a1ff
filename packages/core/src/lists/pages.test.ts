import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { listThings } from '../../test/support/endpoints.ts';
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
  range,
  refused,
  text,
} from '../../test/support/fakes.ts';
import { bannedMembers, getGroupBanMember } from '../endpoints/group/index.ts';
import {
  call,
  defineEndpoint,
  InputError,
  items,
  pages,
  ResponseError,
  type Schema,
  type Transport,
  TransportError,
} from '../index.ts';

const unhandled = vi.fn();
beforeEach(() => void process.on('unhandledRejection', unhandled));
afterEach(async () => {
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const GroupId = '@TGS#live';
const turn = () => new Promise(setImmediate);

/** A page of banned accounts. */
const page = (accounts: readonly (string | number)[] | undefined, NextOffset: unknown) =>
  ok({
    ...(accounts && { BannedAccountList: accounts.map((a) => ({ Member_Account: `${a}`, BannedUntil: 1 })) }),
    NextOffset,
  });

/** A page of a list whose cursor is text. */
const things = (Things: readonly string[] | undefined, Next: string) => ok({ Things, Next });

const accountsOf = (list: { Member_Account: string }[]) => list.map(({ Member_Account }) => Member_Account);
const offsetsOf = ({ sent }: ReturnType<typeof answers>) => sent.map(({ body }) => body.Offset);

/** What a list yields before it fails, and how it fails. */
async function untilFailure<T>(list: AsyncIterable<T>) {
  const seen: T[] = [];
  const error = await caught(async () => {
    for await (const entry of list) seen.push(entry);
  });
  return { seen, error };
}

describe('a list', () => {
  it('ends where the cursor says so', async () => {
    const transport = answers(page([1, 2], 2), page([3], 3), page([4, 5], 0));
    const all = await collect(pages(clientWith(transport), getGroupBanMember, { GroupId, Limit: 2 }));
    expect(all.map(({ NextOffset }) => NextOffset)).toEqual([2, 3, 0]);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId, Limit: 2, Offset: 0 },
      { GroupId, Limit: 2, Offset: 2 },
      { GroupId, Limit: 2, Offset: 3 },
    ]);
  });

  it('is not over when a page is short, empty or missing', async () => {
    const transport = answers(page([1], 20), page([], 40), page(undefined, 60), page([2], 80), page([], 0));
    const all = await collect(items(clientWith(transport), getGroupBanMember, { GroupId, Limit: 20 }));
    expect(accountsOf(all)).toEqual(['1', '2']);
    expect(transport.sent).toHaveLength(5);
  });

  it('may be empty', async () => {
    expect(
      await collect(items(clientWith(answers(page(undefined, 0))), getGroupBanMember, { GroupId })),
    ).toEqual([]);
  });

  it('begins where the input says', async () => {
    const transport = answers(page([1], 0));
    await collect(items(clientWith(transport), getGroupBanMember, { GroupId, Offset: 40 }));
    expect(offsetsOf(transport)).toEqual([40]);
  });

  it('may have a cursor of text', async () => {
    const transport = answers(things(['a'], 'x'), things(undefined, 'y'), things(['b'], ''));
    expect(await collect(items(clientWith(transport), listThings, {}))).toEqual(['a', 'b']);
    expect(transport.sent.map(({ body }) => body)).toEqual([{}, { Cursor: 'x' }, { Cursor: 'y' }]);
  });

  it('asks for nothing before it is read, and for one page at a time', async () => {
    const transport = answers(page([1], 1), page([2], 0));
    const list = pages(clientWith(transport), getGroupBanMember, { GroupId });
    await turn();
    expect(transport.sent).toHaveLength(0);
    await list.next();
    await turn();
    expect(transport.sent).toHaveLength(1);
    await list.return();
    expect(await list.next()).toEqual({ done: true, value: undefined });
    expect(transport.sent).toHaveLength(1);
  });

  it('has no most pages', async () => {
    const transport: Transport = async ({ body }) => {
      const { Offset } = JSON.parse(body);
      return page([Offset], Offset === 2999 ? 0 : Offset + 1);
    };
    expect(
      await collect(items(clientWith(transport), getGroupBanMember, { GroupId, Limit: 1 })),
    ).toHaveLength(3000);
  });

  it.each([undefined, null, {}, { GroupId: '' }, { GroupId, Ofset: 1 }])(
    'refuses the input %o',
    async (input) => {
      for (const list of [pages, items]) {
        const transport = answers(page([], 0));
        const error = await caught(list(clientWith(transport), getGroupBanMember, input as never).next());
        expect(error).toBeInstanceOf(InputError);
        expect(transport.sent).toEqual([]);
      }
    },
  );

  it.each([
    ['prefetch', { prefetch: 1 }],
    ['totalTimeoutMs', { totalTimeoutMs: -1 }],
    ['concurrency', { concurrency: 2 }],
    ['signal', { signal: null }],
  ])('refuses a wrong or unknown %s', async (path, options) => {
    const error = await caught(
      collect(pages(clientWith(answers()), getGroupBanMember, { GroupId }, options as never)),
    );
    expect(error.issues).toEqual([{ path, expected: expect.stringMatching(/./) }]);
  });

  it('gives each page the options of a call', async () => {
    const transport = answers(page([1], 1), refused(60007), page([2], 0));
    const retry = vi.fn(() => 0);
    const options = { retry, extra: { New: 1 } };
    expect(await collect(items(clientWith(transport), getGroupBanMember, { GroupId }, options))).toHaveLength(
      2,
    );
    expect(retry).toHaveBeenCalledTimes(1);
    for (const { body } of transport.sent) expect(body.New).toBe(1);
  });

  it('does not let extra set the cursor', async () => {
    const options = { extra: { Offset: 5 } };
    const error = await caught(
      collect(items(clientWith(answers()), getGroupBanMember, { GroupId }, options)),
    );
    expect(error.issues).toEqual([{ path: 'extra.Offset', expected: 'a field that the input lacks' }]);
  });
});

describe('a list that goes nowhere', () => {
  it.each([
    ['stands still', [2, 2]],
    ['stands still at its beginning', [7], 7],
    ['goes back', [4, 2]],
    ['goes back behind its beginning', [3], 7],
  ])('fails when the cursor %s, after the page was given', async (_, cursors: number[], Offset = 0) => {
    const transport = answers(...cursors.map((next, n) => page([n], next)), page(['never'], 0));
    const list = items(clientWith(transport), getGroupBanMember, { GroupId, Offset });
    const { seen, error } = await untilFailure(list);
    expect(accountsOf(seen)).toEqual(cursors.map((_, n) => `${n}`));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      code: 'response.no-progress',
      category: 'protocol',
      retryable: false,
      operation: 'group_open_http_svc/get_group_ban_member',
    });
    expect(error.message).toContain('expected a cursor that advances');
    expect(transport.sent).toHaveLength(cursors.length);
  });

  it.each([
    ['stands still at once', ['a', 'a'], 2],
    ['stands still later on', ['a', 'b', 'c', 'd', 'e', 'e'], 6],
    ['stands still at its beginning', ['start'], 1, 'start'],
  ])('fails when a cursor of text %s', async (_, cursors: string[], asked, Cursor?: string) => {
    const transport = answers(...cursors.map((next) => things([next], next)), things(['never'], ''));
    const { seen, error } = await untilFailure(
      items(clientWith(transport), listThings, { ...(Cursor && { Cursor }) }),
    );
    expect(error).toMatchObject({ code: 'response.no-progress' });
    expect(seen).toEqual(cursors);
    expect(transport.sent).toHaveLength(asked);
  });

  it.each([2, 3, 5, 17, 100])('fails when cursors of text go in a circle of %d', async (length) => {
    for (const tail of [0, 1, 6]) {
      let asked = 0;
      const transport: Transport = async () => {
        const n = asked++;
        return things([`${n}`], n < tail ? `tail-${n}` : `circle-${(n - tail) % length}`);
      };
      const { error } = await untilFailure(items(clientWith(transport), listThings, {}));
      expect(error).toMatchObject({ code: 'response.no-progress' });
      expect(asked).toBeLessThanOrEqual(3 * (tail + length) + 2);
    }
  });

  it('fails after ten empty pages running: the tenth is the last that is asked for', async () => {
    const empty = (n: number) => page(n % 2 ? [] : undefined, n + 1);
    const transport = answers(
      page(['a'], 1),
      ...range(9).map((n) => empty(n + 1)),
      page(['b'], 11),
      ...range(20).map((n) => empty(n + 11)),
    );
    const { seen, error } = await untilFailure(pages(clientWith(transport), getGroupBanMember, { GroupId }));
    expect(transport.sent).toHaveLength(1 + 9 + 1 + 10);
    expect(seen).toHaveLength(21);
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { GroupId, Offset: 20 } });
    expect(error.message).toContain('BannedAccountList: expected new entries within 10 pages');
  });

  it('does not mind that the tenth empty page is the last', async () => {
    const transport = answers(...range(9).map((n) => page([], n + 1)), page([], 0));
    expect(await collect(items(clientWith(transport), getGroupBanMember, { GroupId }))).toEqual([]);
  });

  it.each([-1, 1.5, '2', null, undefined, {}])('fails when the cursor is %o', async (next) => {
    const { error } = await untilFailure(
      items(clientWith(answers(page([1], next))), getGroupBanMember, { GroupId }),
    );
    expect(error).toMatchObject({
      code: 'response.invalid',
      issues: [{ path: 'NextOffset', expected: expect.any(String) }],
    });
  });

  it.each([null, undefined, {}, -1])(
    "fails when the cursor is %o, also with responses: 'report'",
    async (next) => {
      const client = clientWith(answers(page([1], next)), { responses: 'report' });
      const { seen, error } = await untilFailure(items(client, getGroupBanMember, { GroupId, Offset: 0 }));
      expect(seen).toHaveLength(1);
      expect(error).toMatchObject({ code: 'response.no-progress' });
    },
  );

  it.each([null, {}, 'text', 7])(
    "takes a page that is %o for none, with responses: 'report'",
    async (BannedAccountList) => {
      const transport = answers(ok({ BannedAccountList, NextOffset: 1 }), page([1], 0));
      const client = clientWith(transport, { responses: 'report' });
      expect(accountsOf(await collect(items(client, getGroupBanMember, { GroupId })))).toEqual(['1']);
    },
  );
});

describe('a list that repeats itself, while the cursor goes on', () => {
  /** A service whose n-th page has the rows that `rowsOf` says. */
  const repeating = (rowsOf: (page: number) => readonly unknown[]) => {
    let asked = 0;
    const transport: Transport = async () => things(rowsOf(asked++) as string[], `${asked}`);
    return { client: clientWith(transport, { responses: 'report' }), asked: () => asked };
  };
  const rows = (from: number, count = 20) => range(count).map((n) => `row ${from + n}`);
  const shuffled = (list: readonly unknown[], seed: number) =>
    [...list].sort(
      (a, b) =>
        Math.sin(`${a}`.length + seed * Number(`${a}`.slice(4))) - Math.sin(seed * Number(`${b}`.slice(4))),
    );

  it.each<[string, (page: number) => readonly unknown[], number]>([
    ['the same page', () => rows(0), 1 + 10],
    ['two pages in turn', (page) => rows(100 * (page % 2)), 2 + 10],
    ['the same rows in another order', (page) => shuffled(rows(0), page + 1), 1 + 10],
    ['some of the rows', (page) => rows(page % 7, 10), 7 + 10],
    ['rows that are no text', () => [{ a: [1] }, null, 7, [{}]], 1 + 10],
    ['the last of a thousand pages', (page) => rows(100 * Math.min(page, 999)), 1000 + 1 + 10],
    ['seven pages in turn', (page) => rows(100 * (page % 7)), 40],
    ['a hundred pages in turn', (page) => rows(100 * (page % 100)), 320],
  ])('fails: %s', async (_, rowsOf, most) => {
    for (const list of [pages, items]) {
      const { client, asked } = repeating(rowsOf);
      const { error } = await untilFailure<unknown>(list(client, listThings, {}));
      expect(error).toMatchObject({ code: 'response.no-progress', resume: { Cursor: expect.any(String) } });
      expect(error.message).toContain('Things: expected new entries within 10 pages');
      expect(asked()).toBeLessThanOrEqual(most);
      expect(asked()).toBeGreaterThan(10);
    }
  });

  it('fails where rows are nested too deep to be told apart', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    let asked = 0;
    const transport: Transport = async () => text(`{"ErrorCode":0,"Things":[${deep}],"Next":"${++asked}"}`);
    const client = clientWith(transport, { responses: 'report' });
    const { error } = await untilFailure(items(client, listThings, {}));
    expect(error).toMatchObject({ code: 'response.no-progress' });
    expect(asked).toBe(11);
  });

  it('does not ask ahead of the tenth', async () => {
    const { client, asked } = repeating(() => rows(0));
    await untilFailure(items(client, listThings, {}, { prefetch: true }));
    expect(asked()).toBe(11);
  });

  it('goes on as long as one row of a page is new', async () => {
    let asked = 0;
    const transport: Transport = async () => {
      const n = asked++;
      return things([...rows(0), ...(n % 10 ? [] : [`new ${n}`])], n < 200 ? `${n}` : '');
    };
    const all = await collect(items(clientWith(transport), listThings, {}));
    expect(all).toHaveLength(201 * 20 + 21);
  });
});

describe('a list field that the page rule names', () => {
  const facts = { name: 'listRows', service: 'test_svc', command: 'list_rows', idempotent: true } as const;
  const next = ({ To }: { To: number }) => To !== 0 && { From: To };
  const rule = { items: 'Rows', next };
  const From = z.number().optional();
  const zods = {
    input: z.strictObject({ From }),
    output: z.looseObject({ ErrorCode: z.number(), To: z.number() }),
  };
  const misspelt = defineEndpoint({ ...facts, ...zods, page: rule as never }) as unknown as typeof listThings;
  /** Of a vendor that lists no fields. */
  const checked = (check: (value: Record<string, unknown>) => boolean): Schema<never> => ({
    '~standard': {
      version: 1,
      vendor: 'homemade',
      validate: (value) =>
        check(value as Record<string, unknown>) ? { value } : { issues: [{ message: '', path: ['Rows'] }] },
    },
  });
  const input = checked(() => true);
  const answer = ok({ Row: [1, 2], To: 0 });

  it('is told when no page has it and the schema does not know it', async () => {
    for (const endpoint of [
      misspelt,
      defineEndpoint({
        ...facts,
        input,
        output: checked(() => true),
        page: rule as never,
      }) as typeof listThings,
    ])
      for (const list of [pages, items]) {
        const transport = answers(ok({ Row: [1], To: 1 }), answer);
        const { error, seen } = await untilFailure<unknown>(list(clientWith(transport), endpoint, {}));
        expect(error).toBeInstanceOf(ResponseError);
        expect(error).toMatchObject({ code: 'response.invalid', issues: [{ path: 'Rows' }] });
        expect(seen).toHaveLength(list === pages ? 2 : 0);
      }
  });

  it('is told in place of a list that does not come to its end', async () => {
    let asked = 0;
    const transport: Transport = async () => ok({ Row: [1], To: ++asked });
    const { error } = await untilFailure(items(clientWith(transport), misspelt, {}));
    expect(error).toMatchObject({ code: 'response.invalid', issues: [{ path: 'Rows' }] });
    expect(asked).toBe(10);
  });

  it('is told when what it names is no list', async () => {
    const inside = defineEndpoint({
      ...facts,
      ...zods,
      page: { ...rule, items: 'Data' } as never,
    }) as unknown as typeof listThings;
    const transport = answers(ok({ Data: { Rows: [1, 2] }, To: 0 }));
    const { error } = await untilFailure(items(clientWith(transport), inside, {}));
    expect(error).toMatchObject({ code: 'response.invalid', issues: [{ path: 'Data' }] });
  });

  it('may be missing from all where one of a union knows it', async () => {
    const { To, ErrorCode } = zods.output.shape;
    const either = z.union([
      z.looseObject({ ErrorCode, To, Rows: z.array(z.string()).optional() }),
      z.looseObject({ ErrorCode: z.literal(1) }),
    ]);
    const endpoint = { ...misspelt, output: either } as unknown as typeof listThings;
    expect(await collect(items(clientWith(answers(ok({ To: 0 }))), endpoint, {}))).toEqual([]);
  });

  it('may be missing from some pages', async () => {
    const list = answers(ok({ To: 1 }), ok({ Rows: [3], To: 2 }), ok({ To: 0 }));
    expect(await collect(items(clientWith(list), misspelt, {}))).toEqual([3]);
  });

  it('may be missing from all where the schema knows it', async () => {
    const optional = z.looseObject({
      ErrorCode: z.number(),
      To: z.number(),
      Rows: z.array(z.string()).optional(),
    });
    const rows = (value: Record<string, unknown>) => value.Rows === undefined || Array.isArray(value.Rows);
    for (const output of [optional, checked(rows)]) {
      const endpoint = defineEndpoint({ ...facts, input, output: output as never, page: rule as never });
      expect(
        await collect(items(clientWith(answers(ok({ To: 0 }))), endpoint as typeof listThings, {})),
      ).toEqual([]);
    }
    expect(await collect(items(clientWith(answers(ok({ Next: '' }))), listThings, {}))).toEqual([]);
  });
});

describe('a page that fails', () => {
  it.each([
    ['refused', refused(10010), 'api.10010'],
    ['lost', lost('network'), 'transport.network'],
    ['malformed', ok({ NextOffset: 'x' }), 'response.invalid'],
  ])('(%s) leaves those before, and says how to go on', async (_, failure, code) => {
    const transport = answers(page([1, 2], 2), page([3], 3), failure);
    const list = items(clientWith(transport), getGroupBanMember, { GroupId, Limit: 2 });
    const { seen, error } = await untilFailure(list);
    expect(accountsOf(seen)).toEqual(['1', '2', '3']);
    expect(error).toMatchObject({ code, resume: { GroupId, Limit: 2, Offset: 3 } });
    expect(JSON.parse(JSON.stringify(error)).resume).toEqual({ GroupId, Limit: 2, Offset: 3 });

    const rest = answers(page([4], 0));
    expect(accountsOf(await collect(items(clientWith(rest), getGroupBanMember, error.resume)))).toEqual([
      '4',
    ]);
    expect(offsetsOf(rest)).toEqual([3]);
  });

  it('at the very beginning gives the input back', async () => {
    const input = { GroupId, Limit: 2 };
    const { error } = await untilFailure(
      items(clientWith(answers(refused(10010))), getGroupBanMember, input),
    );
    expect(error.resume).toEqual({ ...input, Offset: 0 });
  });

  it('leaves the list closed', async () => {
    const transport = answers(refused(10010));
    const list = items(clientWith(transport), getGroupBanMember, { GroupId });
    await caught(list.next());
    expect(await list.next()).toEqual({ done: true, value: undefined });
    expect(transport.sent).toHaveLength(1);
  });

  it('has no resume outside of a list, nor when the input is wrong', async () => {
    const client = clientWith(answers(refused(10010)));
    expect((await caught(call(client, getGroupBanMember, { GroupId }))).resume).toBeUndefined();
    expect((await caught(collect(items(client, getGroupBanMember, { GroupId: '' })))).resume).toBeUndefined();
  });

  it('that was aborted gives the reason as it is', async () => {
    const reason = Object.freeze(new Error('mine'));
    const signal = AbortSignal.abort(reason);
    const transport = answers(page([1], 0));
    expect(
      await caught(collect(items(clientWith(transport), getGroupBanMember, { GroupId }, { signal }))),
    ).toBe(reason);
    expect(transport.sent).toEqual([]);
  });
});

describe.each([false, true])("a caller's abort of a list (prefetch: %s)", (prefetch) => {
  const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

  it('rejects at once with the very reason while a page is under way', async () => {
    for (const reason of [new Error('mine'), null, 'text']) {
      const controller = new AbortController();
      const transport = answers(page([1], 1), hang);
      const list = items(
        clientWith(transport),
        getGroupBanMember,
        { GroupId },
        { signal: controller.signal, prefetch },
      );
      expect((await list.next()).value?.Member_Account).toBe('1');
      const next = caught(list.next());
      await turn();
      controller.abort(reason);
      expect(await next).toBe(reason);
      expect(listeners(controller.signal)).toBe(0);
    }
  });

  it('rejects at once between two entries of a page', async () => {
    const controller = new AbortController();
    const transport = answers(page([1, 2, 3], 3), page([4], 0));
    const list = items(
      clientWith(transport),
      getGroupBanMember,
      { GroupId },
      { signal: controller.signal, prefetch },
    );
    await list.next();
    controller.abort('enough');
    expect(await caught(list.next())).toBe('enough');
    expect(await list.next()).toEqual({ done: true, value: undefined });
    expect(listeners(controller.signal)).toBe(0);
  });

  it('rejects at once between two pages', async () => {
    const controller = new AbortController();
    const transport = answers(page([1], 1), page([2], 0));
    const list = pages(
      clientWith(transport),
      getGroupBanMember,
      { GroupId },
      { signal: controller.signal, prefetch },
    );
    await list.next();
    await turn();
    controller.abort('enough');
    expect(await caught(list.next())).toBe('enough');
    expect(transport.sent).toHaveLength(prefetch ? 2 : 1);
  });

  it('rejects while a page waits to be asked for again', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const client = clientWith(answers(refused(60007)), { retry: () => 5000 });
    const next = caught(
      items(client, getGroupBanMember, { GroupId }, { signal: controller.signal, prefetch }).next(),
    );
    await vi.advanceTimersByTimeAsync(100);
    controller.abort('enough');
    expect(await next).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets go of the signal when the list is over', async () => {
    const controller = new AbortController();
    const transport = answers(page([1], 1), page([2], 0));
    await collect(
      items(clientWith(transport), getGroupBanMember, { GroupId }, { signal: controller.signal, prefetch }),
    );
    expect(listeners(controller.signal)).toBe(0);
  });
});

describe('prefetch', () => {
  const options = { prefetch: true };

  it('asks for the next page while this one is consumed, and for no more', async () => {
    const transport = answers(page([1], 1), page([2], 2), page([3], 0));
    const list = pages(clientWith(transport), getGroupBanMember, { GroupId }, options);
    await list.next();
    await turn();
    expect(offsetsOf(transport)).toEqual([0, 1]);
    await turn();
    await list.next();
    await turn();
    expect(offsetsOf(transport)).toEqual([0, 1, 2]);
    await list.next();
    expect(await list.next()).toEqual({ done: true, value: undefined });
    expect(offsetsOf(transport)).toEqual([0, 1, 2]);
  });

  it('does not without being told to', async () => {
    const transport = answers(page([1], 1), page([2], 0));
    await pages(clientWith(transport), getGroupBanMember, { GroupId }).next();
    await turn();
    expect(transport.sent).toHaveLength(1);
  });

  it('is given up when the loop is left', async () => {
    const transport = answers(page([1], 1), hang);
    for await (const _ of items(clientWith(transport), getGroupBanMember, { GroupId }, options)) {
      await turn();
      break;
    }
    expect(transport.sent).toHaveLength(2);
    expect(transport.sent[1]!.request.signal?.aborted).toBe(true);
  });

  it('is given up when the body of the loop throws', async () => {
    const transport = answers(page([1], 1), hang);
    const error = new Error('body');
    const done = caught(async () => {
      for await (const _ of items(clientWith(transport), getGroupBanMember, { GroupId }, options)) {
        await turn();
        throw error;
      }
    });
    expect(await done).toBe(error);
    expect(transport.sent[1]!.request.signal?.aborted).toBe(true);
  });

  it('keeps a failure until its page is asked for', async () => {
    const transport = answers(page([1], 1), refused(10010));
    const list = pages(clientWith(transport), getGroupBanMember, { GroupId }, options);
    await list.next();
    for (const _ of range(5)) await turn();
    expect(transport.sent).toHaveLength(2);
    expect(await caught(list.next())).toMatchObject({ code: 'api.10010', resume: { GroupId, Offset: 1 } });
  });

  it('may fail unnoticed when the loop is left', async () => {
    const transport = answers(page([1], 1), lost('network'));
    for await (const _ of pages(clientWith(transport), getGroupBanMember, { GroupId }, options)) {
      await turn();
      break;
    }
    expect(transport.sent).toHaveLength(2);
  });

  it('asks for nothing after a cursor that does not advance', async () => {
    const transport = answers(page([1], 1), page([2], 1));
    const error = await caught(async () => {
      // Time enough to ask ahead while the page is consumed.
      for await (const _ of items(clientWith(transport), getGroupBanMember, { GroupId }, options))
        await turn();
    });
    expect(error).toMatchObject({ code: 'response.no-progress' });
    expect(transport.sent).toHaveLength(2);
  });

  it('gives the same as without', async () => {
    const list = () => [page([1, 2], 2), page([], 3), page(undefined, 4), page([3], 0)];
    const all = await collect(items(clientWith(answers(...list())), getGroupBanMember, { GroupId }, options));
    expect(accountsOf(all)).toEqual(['1', '2', '3']);
  });

  it('lets a page time out by its own clock', async () => {
    vi.useFakeTimers();
    const transport = answers(page([1], 1), hang);
    const client = clientWith(transport);
    const list = pages(client, getGroupBanMember, { GroupId }, { ...options, totalTimeoutMs: 100 });
    await list.next();
    await vi.advanceTimersByTimeAsync(100);
    const error = await caught(list.next());
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ code: 'transport.timeout', resume: { GroupId, Offset: 1 } });
  });
});

describe('an abort by an error of ours', () => {
  it('is neither changed nor replaced, also where the reason is frozen', async () => {
    const reason = Object.freeze(
      await caught(call(clientWith(answers(refused(10010))), getGroupBanMember, { GroupId })),
    );
    const leaving = new AbortController();
    const transport: Transport = () => {
      leaving.abort(reason);
      return hang();
    };
    const list = collect(
      items(clientWith(transport), getGroupBanMember, { GroupId }, { signal: leaving.signal }),
    );
    expect(await caught(list)).toBe(reason);
    expect(reason).not.toHaveProperty('resume');
  });
});

describe('what a list is asked for', () => {
  it.each(['pages', 'items', 'bannedMembers'])('is read when %s is called, once', async (name) => {
    const lists = {
      pages,
      items,
      bannedMembers: (client: never, _: unknown, ...rest: never[]) =>
        bannedMembers(client, ...(rest as unknown as [never])),
    };
    const read: string[] = [];
    const changing = <Fields extends object>(fields: Fields) =>
      new Proxy(fields, {
        get(target, key) {
          read.push(String(key));
          return Reflect.get(target, key);
        },
      });
    const given = { GroupId, Limit: 2 };
    const extra = { New: 1 };
    const options = { extra, prefetch: false };
    const transport = answers(page(['a'], 1), page(['b'], 0));
    const list = lists[name as 'pages'](
      clientWith(transport),
      getGroupBanMember,
      changing(given),
      changing(options),
    );
    const before = read.filter((key) => key in given || key in options);
    expect([...before].sort()).toEqual(['GroupId', 'Limit', 'extra', 'prefetch']);
    given.GroupId = 'other';
    given.Limit = 0;
    extra.New = 2;
    options.extra = 7 as never;
    await collect<unknown>(list);
    expect(read.filter((key) => key in given || key in options)).toEqual(before);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId, Limit: 2, Offset: 0, New: 1 },
      { GroupId, Limit: 2, Offset: 1, New: 1 },
    ]);
  });

  it('may be wrong: that is told with the first page, and nothing is sent', async () => {
    const unreadable = Object.defineProperty({}, 'GroupId', {
      enumerable: true,
      get() {
        throw new Error('sesame');
      },
    });
    const transport = answers(page([], 0));
    for (const wrong of [undefined, {}, unreadable, new Proxy({}, { ownKeys: () => [7] as never })])
      for (const list of [pages, items]) {
        const begun = list(clientWith(transport), getGroupBanMember, wrong as never);
        const error = await caught(begun.next());
        expect(error).toBeInstanceOf(InputError);
        expect(everything(error)).not.toContain('sesame');
        expect(await begun.next()).toEqual({ done: true, value: undefined });
      }
    const begun = items(clientWith(transport), getGroupBanMember, { GroupId }, { prefetch: 1 } as never);
    expect(await caught(begun.next())).toMatchObject({ issues: [{ path: 'prefetch' }] });
    expect(transport.sent).toEqual([]);
  });
});

describe('a signal without a reason', () => {
  it.each(['pages', 'items'])('ends %s in an AbortError', async (name) => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    };
    const list = { pages, items }[name as 'pages'](
      clientWith(answers(page(['a', 'b'], 2), page(['c'], 0))),
      getGroupBanMember,
      { GroupId },
      { signal: signal as never },
    );
    await list.next();
    signal.aborted = true;
    for (const listener of listeners) listener();
    expect(await caught(list.next())).toMatchObject({ name: 'AbortError' });
    expect(listeners.size).toBe(0);
  });
});

describe('an input whose fields are inherited', () => {
  it('is read to the end all the same', async () => {
    class Live {
      get GroupId() {
        return GroupId;
      }
    }
    const transport = answers(page(['a'], 1), page(['b'], 0));
    const list = await collect(items(clientWith(transport), getGroupBanMember, new Live()));
    expect(accountsOf(list)).toEqual(['a', 'b']);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId, Offset: 0 },
      { GroupId, Offset: 1 },
    ]);
  });
});

describe('a cursor that the service does not document', () => {
  it.each(['7', -1, 1e300, 1.5, null])('%o is no progress, and not the fault of the caller', async (next) => {
    const client = clientWith(answers(page(['a'], next)), { responses: 'report' });
    const error = await caught(collect(items(client, getGroupBanMember, { GroupId })));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { GroupId, Offset: 0 } });
  });
});

describe('a page rule', () => {
  const facts = { name: 'countRows', service: 'test_svc', command: 'count_rows', idempotent: true } as const;
  const counting = {
    ...facts,
    input: z.strictObject({ Offset: z.int().min(0).optional(), Room: z.string().optional() }),
    output: z.looseObject({ ErrorCode: z.number(), Rows: z.array(z.number()), Total: z.number() }),
  };

  it('may count rows up to a total', async () => {
    const endpoint = defineEndpoint({
      ...counting,
      page: {
        items: 'Rows',
        next: ({ Rows, Total }, { Offset = 0 }) => {
          const end = Offset + Rows.length;
          return end < Total && { Offset: end };
        },
      },
    });
    const transport = answers(ok({ Rows: [1, 2], Total: 3 }), ok({ Rows: [3], Total: 3 }));
    expect(await collect(items(clientWith(transport), endpoint, { Room: 'a' }))).toEqual([1, 2, 3]);
    expect(transport.sent.map(({ body }) => body)).toEqual([{ Room: 'a' }, { Room: 'a', Offset: 2 }]);
  });

  it('may count down', async () => {
    const endpoint = defineEndpoint({
      ...counting,
      page: { items: 'Rows', next: ({ Total }) => Total > 0 && { Offset: Total } },
    });
    const transport = answers(...[9, 5, 0].map((Total) => ok({ Rows: [Total], Total })));
    expect(await collect(items(clientWith(transport), endpoint, {}))).toEqual([9, 5, 0]);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('sesame');
      },
    ],
    ['gives nothing', () => undefined],
    ['gives what the endpoint does not take', () => ({ Offset: -1 })],
    ['gives a field that there is not', () => ({ Ofset: 1 })],
    ['changes nothing', () => ({})],
    ['gives what JSON cannot hold', () => ({ Offset: 1n })],
  ])('that %s ends the list, after the page was given', async (_, next) => {
    const endpoint = defineEndpoint({ ...counting, page: { items: 'Rows', next: next as () => false } });
    const transport = answers(ok({ Rows: [1], Total: 1 }));
    const { seen, error } = await untilFailure(items(clientWith(transport), endpoint, { Offset: 3 }));
    expect(seen).toEqual([1]);
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { Offset: 3 } });
    expect(everything(error)).not.toContain('sesame');
    expect(transport.sent).toHaveLength(1);
  });
});

it('tells not where to go on, where the service made a cursor of the UserSig', async () => {
  const transport = answers(ok({ Things: ['a'], Next: CANARY }), text('gone', 404));
  const all = pages(clientWith(transport), listThings, {});
  await all.next();
  const error = await caught(all.next());
  expect(transport.sent[1]?.body).toEqual({ Cursor: CANARY });
  expect(error).toMatchObject({ code: 'transport.status' });
  expect(error.resume).toBeUndefined();
  expect(everything(error)).not.toContain(CANARY);
});

it('tells where to go on, where a UserSig that is none is a word of the input', async () => {
  const signer = () => ({ value: 'any', expiresAt: Number.POSITIVE_INFINITY });
  const client = clientWith(answers(text('gone', 404)), { signer });
  const error = await caught(pages(client, listThings, { Cursor: 'any' }).next());
  expect(error).toMatchObject({ code: 'transport.status', resume: { Cursor: 'any' } });
});
