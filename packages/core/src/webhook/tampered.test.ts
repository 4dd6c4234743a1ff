import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import {
  createWebhookHandler,
  createWebhookRequest,
  groupAfterGroupFull,
  groupAfterMemberExit,
  groupBeforeCreateTopic,
  memoryStore,
  on,
  snsFriendDelete,
  verifyWebhook,
  type WebhookHandlerOptions,
  type WebhookReport,
} from './index.ts';
import { verify } from './verify.ts';

const NOW = 1_795_230_000_000;
const TOKEN = 'token-of-the-console';
const app = { sdkAppId: 1_400_000_000, token: TOKEN, now: () => NOW };
const body = { GroupId: 'fan-club', EventTime: NOW };
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** A call with something in its URL or about it changed. */
async function call(changes: Readonly<Record<string, string | null>> = {}, init: RequestInit = {}) {
  const request = await createWebhookRequest(groupAfterGroupFull, body, app);
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(changes))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  return new Request(url, { method: 'POST', body: await request.text(), ...init });
}

function watched(options: Partial<WebhookHandlerOptions> = {}) {
  const seen = vi.fn();
  const reports: WebhookReport[] = [];
  const handler = createWebhookHandler({
    ...app,
    handlers: [on(groupAfterGroupFull, seen)],
    fallback: seen,
    observe: (report) => reports.push(report),
    maxBodyBytes: 1000,
    timeoutMs: 40,
    ...options,
  });
  return { handler, seen, reports };
}

const stream = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void, cancel = () => {}) =>
  ({ body: new ReadableStream({ pull, cancel }), duplex: 'half' }) as RequestInit;
const json = (text: string) => ({ body: text });
const signed = (time: string, token = TOKEN) => ({ RequestTime: time, Sign: digest(token + time) });
const seconds = (later: number) => String(NOW / 1000 + later);

type Tampered = readonly [
  what: string,
  status: number,
  reason: string,
  changes?: Parameters<typeof call>[0],
  init?: RequestInit,
];

/** Made anew each time: a stream is read once. */
const tampered = (): readonly Tampered[] => [
  ['another method', 405, 'method', {}, { method: 'PUT' }],
  ['another app', 401, 'app', { SdkAppid: '1400000001' }],
  ['no app', 401, 'app', { SdkAppid: null }],
  ['the app in another form', 401, 'app', { SdkAppid: '1.4e9' }],
  ['no signature', 401, 'signature', { Sign: null }],
  ['an empty signature', 401, 'signature', { Sign: '' }],
  ['a signature that is cut short', 401, 'signature', { Sign: digest(TOKEN + seconds(0)).slice(0, -1) }],
  ['a signature that is too long', 401, 'signature', { Sign: `${digest(TOKEN + seconds(0))}0` }],
  ['a signature in capital letters', 401, 'signature', { Sign: digest(TOKEN + seconds(0)).toUpperCase() }],
  ['a signature of another token', 401, 'signature', signed(seconds(0), 'other')],
  ['a signature of no token', 401, 'signature', signed(seconds(0), '')],
  ['a signature of another time', 401, 'signature', { RequestTime: seconds(1) }],
  ['no time', 401, 'signature', { RequestTime: null }],
  ['a time that is no number', 401, 'signature', signed('soon')],
  ['a time in another form', 401, 'signature', signed('1.79523e9')],
  ['a time without end', 401, 'signature', signed('1'.repeat(5000))],
  ['a call from the past', 401, 'age', signed(seconds(-61))],
  ['a call from the future', 401, 'age', signed(seconds(61))],
  ['a length that is too large', 413, 'length', {}, { headers: { 'content-length': '1001' } }],
  ['a body that is too large', 413, 'length', {}, json(`{"a":"${'x'.repeat(1000)}"}`)],
  ['a body without end', 413, 'length', {}, stream((controller) => controller.enqueue(new Uint8Array(100)))],
  [
    'chunks of nothing without end',
    413,
    'length',
    {},
    stream((controller) => controller.enqueue(new Uint8Array(0))),
  ],
  ['a body that never comes', 408, 'late', {}, stream(() => new Promise(() => {}))],
  ['a body that breaks off', 400, 'body', {}, stream((controller) => controller.error(new Error('lost')))],
  ['a body of no bytes', 400, 'body', {}, json('')],
  ['what is not JSON', 400, 'body', {}, json('{')],
  ['what is not UTF-8', 400, 'body', {}, { body: new Uint8Array([123, 34, 255, 34, 58, 49, 125]) }],
  ['a list', 400, 'body', {}, json('[]')],
  ['nothing', 400, 'body', {}, json('null')],
  ['deep nesting', 400, 'body', {}, json(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`)],
  ['no command', 400, 'command', { CallbackCommand: null }],
  ['a command that is not that of the body', 400, 'command', { CallbackCommand: 'State.StateChange' }],
];

describe('what is not a call of the service', () => {
  it.each(tampered().map((row) => [row[0], row[1], row] as const))(
    'such as %s gets %d and no words, and no handler sees it',
    async (_, status, [, , reason, changes, init]) => {
      const { handler, seen, reports } = watched();
      const response = await handler(await call(changes, init));
      expect(response.status).toBe(status);
      expect(await response.text()).toBe('');
      expect(seen).not.toHaveBeenCalled();
      expect(reports).toEqual([{ type: 'rejected', status, reason }]);
    },
  );

  it('is told from what is one', async () => {
    for (const changes of [
      {},
      signed(seconds(-60)),
      signed(seconds(60)),
      { contenttype: null },
      { More: '1' },
    ]) {
      const { handler, seen } = watched();
      expect((await handler(await call(changes))).status).toBe(200);
      expect(seen).toHaveBeenCalledTimes(1);
    }
  });

  it('says what is allowed in place of another method', async () => {
    const response = await watched().handler(await call({}, { method: 'DELETE' }));
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('is not read on', async () => {
    const cancel = vi.fn();
    const init = stream((controller) => controller.enqueue(new Uint8Array(600)), cancel);
    await watched().handler(await call({}, init));
    expect(cancel).toHaveBeenCalledTimes(1);
    const never = vi.fn();
    await watched().handler(
      await call(
        {},
        stream(() => new Promise(() => {}), never),
      ),
    );
    expect(never).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no request at all', {}],
    [
      'one whose URL throws',
      {
        method: 'POST',
        get url() {
          throw new Error('mine');
        },
      },
    ],
    ['one whose headers throw', { method: 'POST', url: 'https://localhost/' }],
  ])('even %s gets an answer', async (_, request) => {
    const { status } = await watched().handler(request as never);
    expect([401, 405, 500]).toContain(status);
  });
});

it('agrees with the vectors that are documented', async () => {
  const vectors = [
    ['xxxxyyyy', '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'],
    ['xxxyyy', 'e78a85473bed2cdc8d6fa8c4d5a4ba4735fd64156e15a99516b9890293e135de'],
  ];
  for (const [token = '', sign] of vectors) {
    const url = `https://localhost/?SdkAppid=1&CallbackCommand=A.B&Sign=${sign}&RequestTime=1669872112`;
    const now = () => 1_669_872_112_000;
    expect(await verifyWebhook(url, { sdkAppId: 1, token, now })).toMatchObject({ ok: true, command: 'A.B' });
    expect(await verifyWebhook(url, { sdkAppId: 1, token: `${token}x`, now })).toEqual({
      ok: false,
      reason: 'signature',
    });
  }
  await expect(verifyWebhook('https://localhost/', { sdkAppId: 1, token: '' })).rejects.toThrow('token');
});

it('keeps no more signatures than there are seconds to be told apart', async () => {
  const known = new Map<string, string>();
  const query = new URLSearchParams('SdkAppid=1&Sign=no');
  for (let second = 0; second < 1000; second += 1) {
    query.set('RequestTime', String(second));
    await verify(query, { sdkAppId: 1, token: 'a', now: () => second * 1000 }, known);
    expect(known.size).toBeLessThanOrEqual(250);
  }
});

describe('a known event with another body', () => {
  const wrong = json(JSON.stringify({ GroupId: 7 }));

  it('is no business of its handler', async () => {
    const { handler, seen, reports } = watched();
    expect((await handler(await call({}, wrong))).status).toBe(400);
    expect(seen).not.toHaveBeenCalled();
    const issues = expect.arrayContaining([{ path: 'GroupId', expected: 'string' }]);
    expect(reports).toMatchObject([{ type: 'failed', reason: 'body', issues }]);
  });

  it('is answered as was chosen for where nobody decides', async () => {
    const handlers = [on(groupBeforeCreateTopic, () => ({}), { onFailure: { ErrorCode: 1 } })];
    const { handler } = watched({ handlers });
    const response = await handler(
      await call({ CallbackCommand: 'Group.CallbackBeforeCreateTopic' }, json('{"Name":7}')),
    );
    expect(await response.json()).toMatchObject({ ErrorCode: 1 });
    const asks = [
      on(groupBeforeCreateTopic, () => ({}), { onFailure: ({ Name }) => ({ ErrorCode: Name.length }) }),
    ];
    const other = await watched({ handlers: asks }).handler(
      await call({ CallbackCommand: 'Group.CallbackBeforeCreateTopic' }, json('{}')),
    );
    expect(other.status).toBe(400);
  });
});

it('takes a key away that would change what a body is copied to', async () => {
  const text = `{"CallbackCommand":"Group.CallbackAfterGroupFull","GroupId":"a","EventTime":1,"__proto__":{"admin":true},"More":[{"\\u005f_proto__":{"admin":true}}]}`;
  const { handler, seen } = watched();
  expect((await handler(await call({}, json(text)))).status).toBe(200);
  const [given] = seen.mock.calls[0] as [{ More: object[] }];
  for (const each of [given, ...given.More]) {
    expect(Object.hasOwn(each, '__proto__')).toBe(false);
    expect(Object.assign({}, each)).not.toHaveProperty('admin');
  }
});

it('tells its observer neither token nor signature', async () => {
  const { handler, reports } = watched({ deduplicate: memoryStore({ now: () => NOW }) });
  for (const [, , , changes, init] of tampered()) await handler(await call(changes, init));
  await handler(await call());
  await handler(await call());
  const told = JSON.stringify(reports);
  expect(told).not.toContain(TOKEN);
  expect(told).not.toMatch(/[0-9a-f]{32}/);
});

describe('with a store, what comes again', () => {
  const exits = {
    GroupId: 'fan-club',
    Type: 'Public',
    ExitType: 'Quit',
    Operator_Account: 'a',
    ExitMemberList: [{ Member_Account: 'a' }],
  };

  it('is handled once: the same request, and the same event in another', async () => {
    const { handler, seen, reports } = watched({ deduplicate: memoryStore({ now: () => NOW }) });
    for (const changes of [{}, {}, signed(seconds(5))])
      expect((await handler(await call(changes))).status).toBe(200);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(reports.map(({ type }) => type)).toEqual(['handled', 'duplicate', 'duplicate']);
  });

  it('is another event where its body says so', async () => {
    const seen = vi.fn();
    const { handler } = watched({ handlers: [on(groupAfterMemberExit, seen)], deduplicate: memoryStore() });
    for (const EventTime of [NOW, NOW + 1])
      await handler(await createWebhookRequest(groupAfterMemberExit, { ...exits, EventTime }, app));
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it('is another event where nothing tells the time, unless it is the same request', async () => {
    const seen = vi.fn();
    const { handler } = watched({ handlers: [on(snsFriendDelete, seen)], deduplicate: memoryStore() });
    const pairs = { PairList: [{ From_Account: 'a', To_Account: 'b' }] };
    for (const now of [NOW, NOW, NOW + 1000])
      await handler(await createWebhookRequest(snsFriendDelete, pairs, { ...app, now: () => now }));
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it('is decided by no handler before the fact: 409, or what was chosen', async () => {
    const topic = { Operator_Account: 'a', Type: 'Community', Name: 'a' };
    for (const [options, status] of [
      [undefined, 409],
      [{ onFailure: { ErrorCode: 1 } }, 200],
    ] as const) {
      const decided = vi.fn(() => ({}));
      const handlers = [on(groupBeforeCreateTopic, decided, options)];
      const { handler } = watched({ handlers, deduplicate: memoryStore() });
      const statuses: number[] = [];
      for (let n = 0; n < 2; n += 1)
        statuses.push((await handler(await createWebhookRequest(groupBeforeCreateTopic, topic, app))).status);
      expect(statuses).toEqual([200, status]);
      expect(decided).toHaveBeenCalledTimes(1);
    }
  });

  it('is handled again where its handler failed', async () => {
    const handle = vi
      .fn(() => {})
      .mockImplementationOnce(() => {
        throw new Error('mine');
      });
    const { handler } = watched({ handlers: [on(groupAfterGroupFull, handle)], deduplicate: memoryStore() });
    const statuses = [await handler(await call()), await handler(await call()), await handler(await call())];
    expect(statuses.map(({ status }) => status)).toEqual([500, 200, 200]);
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<boolean>(() => {})],
  ])('is handled by a store that %s, too, and the observer knows', async (_, add) => {
    const { handler, seen, reports } = watched({ deduplicate: { add, delete: () => {} } });
    expect((await handler(await call())).status).toBe(200);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(reports).toMatchObject([{ type: 'failed', reason: 'store' }, { type: 'handled' }]);
  });
});

describe('memoryStore', () => {
  it('forgets in time, and the oldest where there are too many', () => {
    let now = 0;
    const store = memoryStore({ max: 2, now: () => now });
    expect([store.add('a', 1), store.add('a', 1), store.add('b', 1)]).toEqual([true, false, true]);
    expect(store.add('c', 1)).toBe(true);
    expect([store.add('b', 1), store.add('a', 1)]).toEqual([false, true]);
    now = 1000;
    expect([store.add('a', 1), store.add('c', 1)]).toEqual([true, true]);
    store.delete('a');
    expect(store.add('a', 1)).toBe(true);
  });

  it('takes no other options', () => {
    expect(() => memoryStore({ max: 0 })).toThrow('max: expected a positive integer');
  });
});
