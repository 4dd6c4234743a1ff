import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeThing, readThing } from '../../test/support/endpoints.ts';
import {
  answers,
  CANARY,
  caught,
  clientWith,
  everything,
  ok,
  range,
  refused,
} from '../../test/support/fakes.ts';
import { getGroupBanMember } from '../endpoints/group/index.ts';
import { ApiError, type CallOptions, call, InputError } from '../index.ts';

afterEach(() => vi.restoreAllMocks());

describe('a request', () => {
  it('is one POST to the operation, with the five parameters', async () => {
    const transport = answers(ok());
    await call(clientWith(transport), readThing, { Id: 'a' });
    expect(transport.sent).toHaveLength(1);
    const { request, query, body } = transport.sent[0]!;
    expect(request.operation).toBe('test_svc/read_thing');
    expect(request.label).toBe('POST https://console.tim.qq.com/v4/test_svc/read_thing');
    expect(request.href().split('?')[0]).toBe('https://console.tim.qq.com/v4/test_svc/read_thing');
    expect(Object.fromEntries(query)).toEqual({
      sdkappid: '1400000000',
      identifier: 'administrator',
      usersig: CANARY,
      random: expect.stringMatching(/^\d+$/),
      contenttype: 'json',
    });
    expect(request.headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
    expect(body).toEqual({ Id: 'a' });
    expect(Object.isFrozen(request)).toBe(true);
  });

  it('holds the UserSig in its URL only', async () => {
    const transport = answers(ok());
    await call(clientWith(transport), readThing, { Id: 'a' });
    const { request } = transport.sent[0]!;
    expect(request.href()).toContain(CANARY);
    expect(everything(request)).not.toContain('CANARY');
  });

  it('carries any identifier intact', async () => {
    const identifier = 'a&b#c d+e=f%41?/"\'~';
    const transport = answers(ok());
    await call(clientWith(transport, { identifier }), readThing, { Id: 'a' });
    const href = transport.sent[0]!.request.href();
    // As the strictest reader would: a plus is a plus, a space is %20.
    const raw = /identifier=([^&#]*)&usersig=/.exec(href)?.[1] ?? '';
    expect(decodeURIComponent(raw)).toBe(identifier);
    expect(raw).not.toMatch(/[+ ]/);
    expect(new URL(href).searchParams.get('identifier')).toBe(identifier);
    expect(new URL(href).hash).toBe('');
  });

  it('carries any UserSig intact', async () => {
    const transport = answers(ok());
    const value = 'a+b/c=&d#e%2B*-_~';
    await call(clientWith(transport, { signer: () => ({ value, expiresAt: 0 }) }), readThing, { Id: 'a' });
    expect(transport.sent[0]!.query.get('usersig')).toBe(value);
  });

  it('has a fresh uint32 on each attempt, and the same body', async () => {
    const transport = answers(...range(3).map(() => refused(60007)), ok());
    const body = { Id: 'é "\\ 直播', Depth: 2 };
    await call(clientWith(transport, { retry: () => 0 }), readThing, body);
    const randoms = transport.sent.map(({ query }) => Number(query.get('random')));
    expect(new Set(randoms).size).toBe(4);
    for (const random of randoms)
      expect(random).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n < 2 ** 32);
    expect(new Set(transport.sent.map(({ request }) => request.body))).toEqual(
      new Set([JSON.stringify(body)]),
    );
  });

  it.each([
    [0, '0'],
    [1 - 2 ** -53, '4294967295'],
  ])('uses the whole range of a uint32: %d', async (drawn, random) => {
    vi.spyOn(Math, 'random').mockReturnValue(drawn);
    const transport = answers(ok());
    await call(clientWith(transport), readThing, { Id: 'a' });
    expect(transport.sent[0]!.query.get('random')).toBe(random);
  });

  it('is serialized before the first attempt: later changes do not count', async () => {
    const input = { Id: 'before' };
    const transport = answers(() => {
      input.Id = 'after';
      return refused(60007);
    }, ok());
    await call(clientWith(transport, { retry: () => 0 }), readThing, input);
    expect(transport.sent.map(({ body }) => body)).toEqual([{ Id: 'before' }, { Id: 'before' }]);
  });
});

describe('an answer', () => {
  it('is returned whole, unknown fields included', async () => {
    const transport = answers(ok({ Thing: 'x', New: { a: [1] } }));
    await expect(call(clientWith(transport), readThing, { Id: 'a' })).resolves.toEqual({
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      Thing: 'x',
      New: { a: [1] },
    });
  });

  it('of the wrong shape is refused', async () => {
    const error = await caught(call(clientWith(answers(ok({ Thing: 7 }))), readThing, { Id: 'a' }));
    expect(error).toMatchObject({
      code: 'response.invalid',
      category: 'protocol',
      retryable: false,
      attempts: 1,
      issues: [{ path: 'Thing', expected: 'string' }],
    });
  });

  it("of the wrong shape is returned with responses: 'report', and observe is told", async () => {
    const observe = vi.fn();
    const client = clientWith(answers(ok({ Thing: 7 })), { responses: 'report', observe });
    await expect(call(client, readThing, { Id: 'a' })).resolves.toMatchObject({ Thing: 7 });
    expect(observe).toHaveBeenLastCalledWith(
      expect.objectContaining({
        type: 'success',
        drift: expect.objectContaining({
          code: 'response.invalid',
          issues: [{ path: 'Thing', expected: 'string' }],
        }),
      }),
    );
  });

  it("that is no success is none with responses: 'report' either", async () => {
    const client = clientWith(answers(refused(10010)), { responses: 'report' });
    await expect(call(client, readThing, { Id: 'a' })).rejects.toBeInstanceOf(ApiError);
  });
});

describe('bad input', () => {
  const member = { GroupId: '@TGS#live' };

  it.each([
    ['no group', {}, 'GroupId', 'a value'],
    ['an empty GroupId', { GroupId: '' }, 'GroupId', 'the id of a group'],
    ['a GroupId that is a number', { GroupId: 7 }, 'GroupId', 'string'],
    ['Limit 0', { ...member, Limit: 0 }, 'Limit', '>=1'],
    ['Limit 101', { ...member, Limit: 101 }, 'Limit', '<=100'],
    ['a fractional Limit', { ...member, Limit: 1.5 }, 'Limit', 'integer'],
    ['Limit as text', { ...member, Limit: '20' }, 'Limit', 'number'],
    ['a negative Offset', { ...member, Offset: -1 }, 'Offset', '>=0'],
    ['a fractional Offset', { ...member, Offset: 0.5 }, 'Offset', 'integer'],
    ['an endless Offset', { ...member, Offset: Number.POSITIVE_INFINITY }, 'Offset', 'integer'],
    ['a misspelt field', { ...member, Ofset: 1 }, 'Ofset', 'no such field'],
    ['undefined', undefined, '', 'Object'],
    ['null', null, '', 'Object'],
    ['a list', [], '', 'Object'],
  ])('%s is refused before anything is sent', async (_, input, path, expected) => {
    const transport = answers(ok({ NextOffset: 0 }));
    const signer = vi.fn();
    const error = await caught(call(clientWith(transport, { signer }), getGroupBanMember, input as never));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toContainEqual({ path, expected: expect.stringContaining(expected) });
    expect(error.message).toContain(path);
    expect(error.message).toContain(expected);
    expect(error).toMatchObject({
      code: 'input.invalid',
      operation: 'group_open_http_svc/get_group_ban_member',
      attempts: 0,
      retryable: false,
    });
    expect(transport.sent).toEqual([]);
    expect(signer).not.toHaveBeenCalled();
  });

  it('is not quoted', async () => {
    const input = { GroupId: 7, Limit: 'sesame', Offset: { sesame: 'sesame' }, Extra: 'sesame' };
    const error = await caught(call(clientWith(answers()), getGroupBanMember, input as never));
    expect(error.issues).toHaveLength(4);
    expect(everything(error)).not.toContain('sesame');
  });
});

describe('options', () => {
  it.each([
    ['signal', { signal: {} }],
    ['signal', { signal: null }],
    ['totalTimeoutMs', { totalTimeoutMs: 0 }],
    ['totalTimeoutMs', { totalTimeoutMs: 1.5 }],
    ['retry', { retry: 3 }],
    ['extra', { extra: 'x' }],
    ['extra', { extra: [] }],
    ['extra', { extra: null }],
    ['timeout', { timeout: 5 }],
    ['prefetch', { prefetch: true }],
  ])('a wrong or unknown %s is refused: %o', async (path, options) => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), readThing, { Id: 'a' }, options as CallOptions));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toEqual([{ path, expected: expect.stringMatching(/./) }]);
    expect(transport.sent).toEqual([]);
  });

  it('null is refused in their place', async () => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), readThing, { Id: 'a' }, null as never));
    expect(error.issues).toEqual([{ path: 'options', expected: 'an object' }]);
    expect(transport.sent).toEqual([]);
  });

  it('a signal of another make will do', async () => {
    const { signal } = new AbortController();
    const other = new Proxy(signal, { get: (target, key) => bound(target, key) });
    await expect(
      call(clientWith(answers(ok())), readThing, { Id: 'a' }, { signal: other }),
    ).resolves.toBeDefined();
  });

  it('extra fields are sent beside the input', async () => {
    const transport = answers(ok());
    await call(clientWith(transport), readThing, { Id: 'a' }, { extra: { New: [1], Null: null } });
    expect(transport.sent[0]!.body).toEqual({ Id: 'a', New: [1], Null: null });
  });

  it.each(['Id', 'Depth'])('extra may not hold %s, which the schema knows', async (name) => {
    const transport = answers(ok());
    const error = await caught(
      call(clientWith(transport), readThing, { Id: 'a' }, { extra: { [name]: 'sesame' } }),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toEqual([{ path: `extra.${name}`, expected: 'a field that the input lacks' }]);
    expect(everything(error)).not.toContain('sesame');
    expect(transport.sent).toEqual([]);
  });

  it.each([{ a: 1n }, cyclic()])('extra has to be JSON', async (extra) => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), readThing, { Id: 'a' }, { extra }));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toEqual([{ path: 'extra', expected: 'what JSON can hold' }]);
    expect(transport.sent).toEqual([]);
  });

  it("retry is used in place of the client's", async () => {
    const transport = answers(refused(60007));
    const never = vi.fn(() => 0);
    const client = clientWith(transport, { retry: never });
    await caught(call(client, makeThing, { Id: 'a' }, { retry: false }));
    expect(transport.sent).toHaveLength(1);
    await caught(
      call(client, makeThing, { Id: 'a' }, { retry: ({ attempt }) => (attempt < 3 ? 0 : undefined) }),
    );
    expect(transport.sent).toHaveLength(1 + 3);
    expect(never).not.toHaveBeenCalled();
  });
});

function bound(target: AbortSignal, key: string | symbol): unknown {
  const value = Reflect.get(target, key, target);
  return typeof value === 'function' ? value.bind(target) : value;
}

function cyclic(): Record<string, unknown> {
  const extra: Record<string, unknown> = {};
  extra.self = extra;
  return extra;
}
