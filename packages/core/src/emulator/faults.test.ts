import { afterEach, describe, expect, it, vi } from 'vitest';
import { caught } from '../../test/support/fakes.ts';
import { InputError } from '../index.ts';
import { createEmulator, type Fault } from './index.ts';

const GroupId = '@TGS#live';
const LIST = 'group_open_http_svc/get_group_ban_member';
const BAN = 'group_open_http_svc/ban_group_member';
const MARK = 'group_open_avchatroom_http_svc/modify_user_info';

const BODIES: Record<string, object> = {
  [LIST]: { GroupId },
  [BAN]: { GroupId, Members_Account: ['troll'], Duration: 60 },
  [MARK]: { GroupId, CommandType: 1, MemberList: [{ Member_Account: 'teacher', Marks: [1000] }] },
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function open(...faults: Fault[]) {
  const emulator = createEmulator({
    sdkAppId: 1,
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher'] }],
  });
  for (const fault of faults) emulator.inject(fault);
  const post = (operation = BAN, signal?: AbortSignal) =>
    emulator.fetch(
      `https://h/v4/${operation}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`,
      { method: 'POST', body: JSON.stringify(BODIES[operation]), ...(signal && { signal }) },
    );
  return {
    emulator,
    post,
    /** The code that is answered, or that the connection is lost. */
    code: async (operation = BAN): Promise<unknown> => {
      try {
        return (await (await post(operation)).json()).ErrorCode;
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return 'lost';
      }
    },
    codes: () => emulator.requests.map(({ errorCode }) => errorCode),
    banned: () => emulator.group(GroupId)?.banned?.length,
  };
}

/** Answers to so many calls, one after the other. */
async function run(service: ReturnType<typeof open>, ...operations: string[]) {
  const answers = [];
  for (const operation of operations) answers.push(await service.code(operation));
  return answers;
}

describe('a fault', () => {
  it.each<[string, Fault, unknown, number[], number]>([
    ['drops the request: the service has nothing', { drop: 'request' }, 'lost', [], 0],
    ['drops the answer: the service has acted', { drop: 'answer' }, 'lost', [0], 1],
    ['drops the body: the service has acted', { drop: 'body' }, 'lost', [0], 1],
    ['refuses: the service does nothing', { errorCode: 10002 }, 10002, [10002], 0],
    ['brings a body: the service does nothing', { body: '{"ErrorCode":7}' }, 7, [-1], 0],
    ['brings headers: the service acts', { headers: { 'x-y': 'z' } }, 0, [0], 1],
  ])('%s', async (_, fault, answer, codes, banned) => {
    const service = open(fault);
    expect(await service.code()).toBe(answer);
    expect(service.codes()).toEqual(codes);
    expect(service.banned()).toBe(banned);
    expect(await service.code(LIST)).toBe(0);
  });

  it('rejects as fetch does when the connection is lost', async () => {
    expect(await caught(open({ drop: 'request' }).post())).toEqual(new TypeError('connection lost'));
    expect(await caught(open({ drop: 'answer' }).post())).toEqual(new TypeError('connection lost'));
  });

  it('breaks off in the middle of the body, after half of it', async () => {
    const reader = (await open({ drop: 'body', body: '0123456789' }).post()).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('01234');
    expect(await caught(reader?.read() as Promise<unknown>)).toBeInstanceOf(TypeError);
  });

  it('refuses with the given text, or its own', async () => {
    const said = async (fault: Fault) => (await open(fault).post()).json();
    expect(await said({ errorCode: 60007, errorInfo: 'too fast' })).toEqual({
      ActionStatus: 'FAIL',
      ErrorCode: 60007,
      ErrorInfo: 'too fast',
    });
    expect(await said({ errorCode: 60007 })).toMatchObject({ ErrorCode: 60007, ErrorInfo: 'injected' });
  });

  it.each<[Fault, number, string | null, RegExp]>([
    [{ status: 502 }, 502, 'text/html', /^<!DOCTYPE html>/],
    [{ status: 200 }, 200, 'text/html', /^<!DOCTYPE html>/],
    [{ status: 503, body: 'busy' }, 503, 'application/json', /^busy$/],
    [{ status: 500, errorCode: 10002 }, 500, 'application/json', /"ErrorCode":10002/],
    [{ errorCode: 10002, body: 'other' }, 200, 'application/json', /^other$/],
    [{ status: 302, headers: { location: '/x' } }, 302, 'text/html', /^</],
    [{ status: 204 }, 204, 'text/html', /^$/],
    [{ status: 304, body: 'x' }, 304, 'application/json', /^$/],
    [{ body: '' }, 200, 'application/json', /^$/],
    [{ body: 'x', headers: { 'Content-Type': 'text/plain' } }, 200, 'text/plain', /^x$/],
    [{ truncate: 10 }, 200, 'application/json', /^\{"ActionSt$/],
    [{ truncate: 0 }, 200, 'application/json', /^$/],
    [{ truncate: 9999 }, 200, 'application/json', /\}$/],
    [{ status: 500, truncate: 9 }, 500, 'text/html', /^<!DOCTYPE$/],
    [{ body: '0123456789', truncate: 4 }, 200, 'application/json', /^0123$/],
  ])('answers %j', async (fault, status, type, text) => {
    const response = await open(fault).post();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toMatch(text);
  });

  it('breaks off what is truncated, of a status that is injected, late', async () => {
    vi.useFakeTimers();
    const fault: Fault = { delayMs: 10, status: 500, body: '0123456789', truncate: 4, drop: 'body' };
    const coming = open({ ...fault, headers: { 'retry-after': '1' } }).post();
    await vi.advanceTimersByTimeAsync(10);
    const response = await coming;
    expect([response.status, response.headers.get('retry-after')]).toEqual([500, '1']);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('01');
    expect(await caught(reader?.read() as Promise<unknown>)).toBeInstanceOf(TypeError);
  });

  it('refuses a request whatever else is wrong with it', async () => {
    const { emulator } = open({ errorCode: 60008 });
    expect(await (await emulator.fetch('https://h/nowhere')).json()).toMatchObject({ ErrorCode: 60008 });
  });
});

describe('a delay', () => {
  it('holds the service back, and then all goes on', async () => {
    vi.useFakeTimers();
    const service = open({ delayMs: 5000 });
    const coming = service.code();
    await vi.advanceTimersByTimeAsync(4999);
    expect(service.codes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await coming).toBe(0);
    expect(service.banned()).toBe(1);
  });

  it.each<Fault>([
    { delayMs: 5000 },
    { delayMs: 1e12 },
    { delayMs: Number.POSITIVE_INFINITY },
    { delayMs: 5000, drop: 'request' },
    { delayMs: 5000, status: 500 },
  ])('%o ends at once when the request is aborted, with the reason, and nothing done', async (fault) => {
    vi.useFakeTimers();
    const service = open(fault);
    const abort = new AbortController();
    const failure = caught(service.post(BAN, abort.signal));
    await vi.advanceTimersByTimeAsync(4000);
    const reason = { my: 'reason' };
    abort.abort(reason);
    expect(await failure).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect([service.codes(), service.banned()]).toEqual([[], 0]);
  });

  it('is never longer than a timer can be, which would fire at once', async () => {
    const asked = new Promise((resolve) => {
      vi.spyOn(globalThis, 'setTimeout').mockImplementation((_, ms) => resolve(ms) as never);
    });
    open({ delayMs: Number.POSITIVE_INFINITY }).post();
    expect(await asked).toBe(2 ** 31 - 1);
  });

  it('is not begun, and no fault spent, for a request that is aborted before', async () => {
    const service = open({ errorCode: 10002 });
    const reason = new Error('stop');
    expect(await caught(service.post(BAN, AbortSignal.abort(reason)))).toBe(reason);
    expect(service.codes()).toEqual([]);
    expect(await service.code()).toBe(10002);
  });

  it('leaves out what was aborted while the service acted: it has acted', async () => {
    const abort = new AbortController();
    const emulator = createEmulator({
      sdkAppId: 1,
      groups: [{ GroupId, Type: 'AVChatRoom' }],
      verify: async () => {
        abort.abort('meanwhile');
        return 0;
      },
    });
    const url = `https://h/v4/${BAN}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`;
    const init = { method: 'POST', body: JSON.stringify(BODIES[BAN]), signal: abort.signal };
    expect(await caught(emulator.fetch(url, init))).toBe('meanwhile');
    expect(emulator.group(GroupId)?.banned).toHaveLength(1);
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('which calls a fault meets', () => {
  it.each<[string, Fault['operation'], unknown[]]>([
    ['all', undefined, [9, 9, 9]],
    ['a command', 'ban_group_member', [0, 9, 0]],
    ['an operation', MARK, [0, 0, 9]],
    ['a service is no command', 'group_open_http_svc', [0, 0, 0]],
    ['part of a command is none', 'group_member', [0, 0, 0]],
    ['a pattern', /^group_open_http_svc\//, [9, 9, 0]],
    ['a pattern for the end', /member$/, [9, 9, 0]],
  ])('%s', async (_, operation, expected) => {
    const fault = { errorCode: 9, times: 3, ...(operation !== undefined && { operation }) };
    expect(await run(open(fault), LIST, BAN, MARK)).toEqual(expected);
  });

  it.each([/ban_group/g, /.*ban_group/y, /ban_group/gi])('a pattern %s, each time', async (operation) => {
    expect(await run(open({ operation, errorCode: 9, times: 3 }), BAN, BAN, LIST, BAN, BAN)).toEqual([
      9, 9, 0, 9, 0,
    ]);
    expect(operation.lastIndex).toBe(0);
  });

  it.each<[Fault, unknown[]]>([
    [{}, [9, 0, 0, 0]],
    [{ times: 2 }, [9, 9, 0, 0]],
    [{ times: Number.POSITIVE_INFINITY }, [9, 9, 9, 9]],
    [{ times: 0 }, [0, 0, 0, 0]],
    [{ after: 2 }, [0, 0, 9, 0]],
    [{ after: 1, times: 2 }, [0, 9, 9, 0]],
    [{ after: 3, times: Number.POSITIVE_INFINITY }, [0, 0, 0, 9]],
  ])('%j', async (fault, expected) => {
    expect(await run(open({ errorCode: 9, ...fault }), BAN, BAN, BAN, BAN)).toEqual(expected);
  });

  it('counts only calls that it concerns', async () => {
    const fault: Fault = { operation: 'ban_group_member', after: 1, errorCode: 9 };
    expect(await run(open(fault), LIST, BAN, LIST, BAN, BAN)).toEqual([0, 0, 0, 9, 0]);
  });

  it('one fault a call, the oldest first', async () => {
    const service = open({ errorCode: 1 }, { errorCode: 2, times: 2 }, { errorCode: 3 });
    expect(await run(service, BAN, BAN, BAN, BAN, BAN)).toEqual([1, 2, 2, 3, 0]);
  });

  it('counts the calls that other faults met, whichever was first', async () => {
    const late = { errorCode: 1, after: 2 };
    const often = { errorCode: 2, times: 2 };
    expect(await run(open(late, often), BAN, BAN, BAN, BAN)).toEqual([2, 2, 1, 0]);
    expect(await run(open(often, late), BAN, BAN, BAN, BAN)).toEqual([2, 2, 1, 0]);
  });

  it('makes the newer wait while an older one is due', async () => {
    const service = open({ errorCode: 1, after: 1, times: 2 }, { errorCode: 2, times: 3 });
    expect(await run(service, BAN, BAN, BAN, BAN, BAN, BAN)).toEqual([2, 1, 1, 2, 2, 0]);
  });

  it('as it was injected, whatever is done to the object later', async () => {
    const fault = { errorCode: 9 };
    const service = open(fault);
    fault.errorCode = 1;
    expect(await service.code()).toBe(9);
  });

  it('in the order in which calls are made, also at once', async () => {
    const service = open({ errorCode: 1 }, { drop: 'request' }, { errorCode: 3 });
    expect(await Promise.all([service.code(), service.code(), service.code()])).toEqual([1, 'lost', 3]);
  });
});

describe('inject refuses', () => {
  it.each<[unknown, string]>([
    [undefined, 'one of delayMs, drop'],
    [{}, 'one of delayMs, drop'],
    [{ times: 2, operation: 'x' }, 'one of delayMs, drop'],
    [{ errorInfo: 'x' }, 'one of delayMs, drop'],
    [{ errorcode: 1 }, 'errorcode: expected no such option'],
    [{ errorCode: 0 }, 'errorCode: expected an error code'],
    [{ errorCode: '10002' }, 'errorCode: expected an error code'],
    [{ errorCode: 1, errorInfo: 5 }, 'errorInfo: expected text'],
    [{ errorCode: 1, operation: 5 }, 'operation: expected service/command, a command, or a pattern'],
    [{ errorCode: 1, times: -1 }, 'times: expected a whole number or Infinity'],
    [{ errorCode: 1, times: 1.5 }, 'times: expected a whole number or Infinity'],
    [{ errorCode: 1, after: Number.POSITIVE_INFINITY }, 'after: expected a whole number'],
    [{ delayMs: -1 }, 'delayMs: expected milliseconds'],
    [{ delayMs: Number.NaN }, 'delayMs: expected milliseconds'],
    [{ delayMs: '5' }, 'delayMs: expected milliseconds'],
    [{ drop: 'all' }, "drop: expected 'request', 'answer' or 'body'"],
    [{ status: 199 }, 'status: expected an HTTP status'],
    [{ status: 600 }, 'status: expected an HTTP status'],
    [{ status: '500' }, 'status: expected an HTTP status'],
    [{ body: {} }, 'body: expected text'],
    [{ headers: null }, 'headers: expected names and values'],
    [{ headers: { 'a b': 'c' } }, 'headers: expected names and values'],
    [{ headers: 'a: b' }, 'headers: expected names and values'],
    [{ truncate: -1 }, 'truncate: expected a whole number'],
  ])('%j', async (fault, words) => {
    const service = open();
    const error = await caught(() => service.emulator.inject(fault as Fault));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(`inject: `);
    expect(error.message).toContain(words);
    expect(await service.code()).toBe(0);
  });
});
