import { describe, expect, it, vi } from 'vitest';
import * as webhook from './index.ts';
import {
  c2cBeforeSendMsg,
  createWebhookHandler,
  createWebhookRequest,
  groupAfterMemberExit,
  groupBeforeSendMsg,
  memoryStore,
  on,
  type WebhookHandlerOptions,
  type WebhookReport,
} from './index.ts';

const NOW = 1_795_230_000_000;
const TOKEN = 'token-of-the-console';
const app = { sdkAppId: 1_400_000_000, token: TOKEN, now: () => NOW };
const hang = () => new Promise<never>(() => {});

const message = {
  GroupId: '@TGS#live',
  Type: 'AVChatRoom',
  From_Account: 'student',
  Operator_Account: 'student',
  Random: 7,
  OnlineOnlyFlag: 0,
  MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'hello' } }],
  EventTime: NOW,
};
const exit = {
  GroupId: '@TGS#live',
  Type: 'AVChatRoom',
  ExitType: 'Quit',
  Operator_Account: 'student',
  ExitMemberList: [{ Member_Account: 'student' }],
  EventTime: NOW,
};

const sendMsg = (options: object = {}) =>
  createWebhookRequest(groupBeforeSendMsg, message, { ...app, ...options });
const memberExit = (options: object = {}) =>
  createWebhookRequest(groupAfterMemberExit, exit, { ...app, ...options });

/** A handler with what it has been told. */
function handlerWith(options: Partial<WebhookHandlerOptions>) {
  const reports: WebhookReport[] = [];
  const observe = (report: WebhookReport) => void reports.push(report);
  return { reports, handler: createWebhookHandler({ ...app, handlers: [], observe, ...options }) };
}

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

describe('a call of the service', () => {
  it.each([
    ['lets pass', {}, OK],
    ['refuses', { ErrorCode: 10_101, ErrorInfo: 'no' }, { ...OK, ErrorCode: 10_101, ErrorInfo: 'no' }],
    ['changes', { MsgBody: message.MsgBody }, { ...OK, MsgBody: message.MsgBody }],
  ])('is answered as the handler says: it %s', async (_, given, answer) => {
    const { handler, reports } = handlerWith({ handlers: [on(groupBeforeSendMsg, () => given)] });
    const response = await handler(await sendMsg());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(answer);
    expect(reports).toEqual([
      { type: 'handled', command: 'Group.CallbackBeforeSendMsg', durationMs: expect.any(Number) },
    ]);
  });

  it('reaches its handler with its fields, and with what the URL says', async () => {
    const seen = vi.fn(() => ({}));
    const { handler } = handlerWith({ handlers: [on(groupBeforeSendMsg, seen)] });
    await handler(await sendMsg({ clientIp: '1.2.3.4', optPlatform: 'iOS' }));
    expect(seen).toHaveBeenCalledExactlyOnceWith(
      { CallbackCommand: 'Group.CallbackBeforeSendMsg', ...message },
      {
        command: 'Group.CallbackBeforeSendMsg',
        clientIp: '1.2.3.4',
        optPlatform: 'iOS',
        requestTime: NOW,
        signal: expect.any(AbortSignal),
      },
    );
  });

  it('keeps fields that nobody knows, and reads integers in quotes', async () => {
    const seen = vi.fn();
    const { handler } = handlerWith({ handlers: [on(groupAfterMemberExit, seen)] });
    const given = { ...exit, EventTime: String(NOW), NewField: { deep: [1] } };
    await handler(await createWebhookRequest(groupAfterMemberExit, given as never, app));
    expect(seen.mock.calls[0]?.[0]).toEqual({
      ...given,
      CallbackCommand: 'Group.CallbackAfterMemberExit',
      EventTime: NOW,
    });
  });

  it('passes where its event has no handler, and goes to the fallback where there is one', async () => {
    const { handler } = handlerWith({});
    expect(await (await handler(await sendMsg())).json()).toEqual(OK);
    const fallback = vi.fn(() => ({ ErrorCode: 1, NewField: 'a' }));
    const other = handlerWith({ fallback });
    const response = await other.handler(await sendMsg());
    expect(await response.json()).toEqual({ ...OK, ErrorCode: 1, NewField: 'a' });
    expect(fallback).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining(message),
      expect.objectContaining({ command: 'Group.CallbackBeforeSendMsg' }),
    );
    expect(await (await handlerWith({ fallback: () => undefined }).handler(await sendMsg())).json()).toEqual(
      OK,
    );
  });

  it('is signed with any of the tokens', async () => {
    const { handler } = handlerWith({ token: ['new', TOKEN] });
    expect((await handler(await sendMsg())).status).toBe(200);
    expect((await handler(await sendMsg({ token: 'new' }))).status).toBe(200);
    expect((await handler(await sendMsg({ token: 'third' }))).status).toBe(401);
  });
});

describe('a handler that fails', () => {
  it.each<[string, () => unknown, object]>([
    [
      'throws',
      () => {
        throw new Error('mine');
      },
      { reason: 'threw', error: new Error('mine') },
    ],
    ['rejects', () => Promise.reject('mine'), { reason: 'threw', error: 'mine' }],
    ['is late', hang, { reason: 'late' }],
    ['says nothing', () => {}, { reason: 'answer', issues: expect.any(Array) }],
    [
      'gives a code that is not allowed',
      () => ({ ErrorCode: 5 }),
      { reason: 'answer', issues: [{ path: 'ErrorCode', expected: '0, 1, 2, 10100 to 10200' }] },
    ],
    [
      'gives a field that is none',
      () => ({ MsgBdy: [] }),
      { reason: 'answer', issues: [{ path: 'MsgBdy', expected: 'no such field' }] },
    ],
    [
      'gives a proxy that throws',
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new Error();
            },
            ownKeys: () => {
              throw new Error();
            },
          },
        ),
      { reason: 'threw' },
    ],
  ])('that %s: the answer is what was chosen, and the observer knows', async (_, handle, told) => {
    const routes = [
      [on(groupBeforeSendMsg, handle as never), 500, undefined],
      [on(groupBeforeSendMsg, handle as never, { onFailure: {} }), 200, 0],
      [on(groupBeforeSendMsg, handle as never, { onFailure: { ErrorCode: 2 } }), 200, 2],
      [
        on(groupBeforeSendMsg, handle as never, { onFailure: ({ Random }) => ({ ErrorCode: Random - 6 }) }),
        200,
        1,
      ],
      [
        on(groupBeforeSendMsg, handle as never, {
          onFailure: () => {
            throw new Error('again');
          },
        }),
        500,
        undefined,
      ],
      [on(groupBeforeSendMsg, handle as never, { onFailure: () => ({ ErrorCode: 7 }) }), 500, undefined],
    ] as const;
    for (const [route, status, ErrorCode] of routes) {
      const { handler, reports } = handlerWith({ handlers: [route], timeoutMs: 30 });
      const response = await handler(await sendMsg());
      expect(response.status).toBe(status);
      if (status === 200) expect(await response.json()).toEqual({ ...OK, ErrorCode });
      else expect(await response.text()).toBe('');
      expect(reports).toHaveLength(1);
      expect(reports[0]).toMatchObject({ type: 'failed', command: 'Group.CallbackBeforeSendMsg', ...told });
    }
  });

  it('of an event after the fact is 500 where it throws, and passes where it is late', async () => {
    const threw = handlerWith({ handlers: [on(groupAfterMemberExit, () => Promise.reject('mine'))] });
    expect((await threw.handler(await memberExit())).status).toBe(500);
    expect(threw.reports).toMatchObject([{ type: 'failed', reason: 'threw', error: 'mine' }]);
    let signal: AbortSignal | undefined;
    const late = handlerWith({
      timeoutMs: 30,
      handlers: [
        on(groupAfterMemberExit, (_, context) => {
          signal = context.signal;
          return hang();
        }),
      ],
    });
    expect((await late.handler(await memberExit())).status).toBe(200);
    expect(signal?.aborted).toBe(true);
    expect(late.reports).toMatchObject([{ type: 'late' }]);
  });
});

describe('waitUntil', () => {
  it('lets an event after the fact be answered at once, and its handler go on', async () => {
    let finish = () => {};
    const { handler, reports } = handlerWith({
      timeoutMs: 30,
      handlers: [
        on(
          groupAfterMemberExit,
          () =>
            new Promise<void>((resolve) => {
              finish = resolve;
            }),
        ),
      ],
    });
    const works: Promise<unknown>[] = [];
    const runtime = {
      works,
      waitUntil(work: Promise<unknown>) {
        this.works.push(work);
      },
    };
    expect((await handler(await memberExit(), runtime)).status).toBe(200);
    expect(reports).toEqual([]);
    finish();
    await works[0];
    expect(reports).toMatchObject([{ type: 'handled' }]);
  });

  it('that throws is none', async () => {
    const { handler, reports } = handlerWith({ handlers: [on(groupAfterMemberExit, () => {})] });
    const runtime = {
      waitUntil() {
        throw new Error('no context');
      },
    };
    expect((await handler(await memberExit(), runtime)).status).toBe(200);
    expect(reports).toMatchObject([{ type: 'handled' }]);
  });

  it('is there for the work of handlers', async () => {
    const waitUntil = vi.fn();
    const work = Promise.resolve();
    const route = on(groupBeforeSendMsg, (_, context) => {
      context.waitUntil?.(work);
      return {};
    });
    await handlerWith({ handlers: [route] }).handler(await sendMsg(), { waitUntil });
    expect(waitUntil).toHaveBeenCalledExactlyOnceWith(work);
  });

  it('is no place where work fails unseen', async () => {
    const waitUntil = vi.fn();
    const error = new Error('no database');
    const route = on(groupBeforeSendMsg, (_, context) => {
      context.waitUntil?.(Promise.reject(error));
      return {};
    });
    const { handler, reports } = handlerWith({ handlers: [route] });
    expect((await handler(await sendMsg(), { waitUntil })).status).toBe(200);
    await Promise.allSettled(waitUntil.mock.calls.flat());
    expect(reports).toMatchObject([{ type: 'failed', reason: 'threw', error }, { type: 'handled' }]);
  });
});

describe('options', () => {
  const route = on(groupBeforeSendMsg, () => ({}));
  it.each<[string, object]>([
    ['sdkAppId', { sdkAppId: 0 }],
    ['token', { token: '' }],
    ['token', { token: [] }],
    ['token', { token: ['a', ''] }],
    ['handlers', { handlers: [route, route] }],
    ['handlers', { handlers: [{}] }],
    ['handlers', { handlers: [{ event: groupBeforeSendMsg }] }],
    ['handlers', { handlers: [{ ...route, onFailure: { ErrorCode: 99 } }] }],
    ['handlers', { handlers: [{ event: groupAfterMemberExit, handle: () => {}, onFailure: {} }] }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['maxBodyBytes', { maxBodyBytes: 1.5 }],
    ['deduplicate', { deduplicate: {} }],
    ['observe', { observe: 7 }],
    ['fallback', { fallback: true }],
    ['secret', { secret: 'a' }],
  ])('says what is wrong with %s', (path, wrong) => {
    expect(() => createWebhookHandler({ ...app, handlers: [], ...wrong })).toThrow(
      expect.objectContaining({ name: 'InputError', issues: [{ path, expected: expect.any(String) }] }),
    );
  });

  it('quotes no token', () => {
    expect(() => createWebhookHandler({ ...app, token: [TOKEN, ''], handlers: [] })).not.toThrow(
      expect.objectContaining({ message: expect.stringContaining(TOKEN) }),
    );
  });
});

it('exports each event', () => {
  const events = Object.values(webhook).filter((value) => typeof value === 'object');
  expect(events).toContain(c2cBeforeSendMsg);
  expect(events).toHaveLength(57);
  expect(typeof memoryStore).toBe('function');
});
