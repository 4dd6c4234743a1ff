import { describe, expect, it, vi } from 'vitest';
import { keyOf } from './dedupe.ts';
import {
  createWebhookHandler,
  createWebhookRequest,
  groupAfterGroupFull,
  groupBeforeCreateTopic,
  memoryStore,
  on,
  stateChange,
  verifyWebhook,
  type WebhookReport,
} from './index.ts';

const NOW = 1_795_230_000_000;
const app = { sdkAppId: 1_400_000_000, token: 'token', now: () => NOW };
const full = { GroupId: 'a', EventTime: NOW };
const topic = { Operator_Account: 'a', Type: 'Community', Name: 'a' };
const COMMAND = '"CallbackCommand":"Group.CallbackAfterGroupFull"';
const ask = () => createWebhookRequest(groupBeforeCreateTopic, topic, app);

/** The call of a full group with another body. */
async function withBody(body: string, headers: Record<string, string> = {}) {
  const { url } = await createWebhookRequest(groupAfterGroupFull, full, app);
  return new Request(url, { method: 'POST', body, headers });
}

describe('a handler', () => {
  it('may take its time', async () => {
    const reports: WebhookReport[] = [];
    const slow = on(groupBeforeCreateTopic, async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { ErrorCode: 1 };
    });
    const observe = (report: WebhookReport) => void reports.push(report);
    const handler = createWebhookHandler({ ...app, handlers: [slow], observe });
    expect(await (await handler(await ask())).json()).toMatchObject({ ErrorCode: 1 });
    const [report] = reports as { durationMs: number }[];
    expect(report?.durationMs).toBeGreaterThan(20);
    expect(report?.durationMs).toBeLessThan(20_000);
  });

  it('that decides too late hears of it, and is asked again', async () => {
    const signals: AbortSignal[] = [];
    const late = on(groupBeforeCreateTopic, (_, { signal }) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    });
    const handler = createWebhookHandler({
      ...app,
      handlers: [late],
      timeoutMs: 20,
      deduplicate: memoryStore(),
    });
    for (let n = 0; n < 2; n += 1) expect((await handler(await ask())).status).toBe(500);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('of several is that of the event', async () => {
    const seen = vi.fn();
    const handlers = [on(stateChange, () => seen('state')), on(groupAfterGroupFull, () => seen('full'))];
    await createWebhookHandler({ ...app, handlers })(
      await createWebhookRequest(groupAfterGroupFull, full, app),
    );
    expect(seen.mock.calls).toEqual([['full']]);
  });

  it('is not asked what to answer to a body that it could not read', async () => {
    const onFailure = vi.fn(() => ({}));
    const handlers = [on(groupBeforeCreateTopic, () => ({}), { onFailure })];
    const { url } = await ask();
    const request = new Request(url, { method: 'POST', body: '{"Name":1}' });
    expect((await createWebhookHandler({ ...app, handlers })(request)).status).toBe(400);
    expect(onFailure).not.toHaveBeenCalled();
  });
});

describe('a body', () => {
  const handler = createWebhookHandler({
    ...app,
    maxBodyBytes: 500,
    handlers: [on(groupAfterGroupFull, () => {})],
  });
  const nested = (levels: number) =>
    `{${COMMAND},"GroupId":"a","EventTime":1,"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;

  it.each([
    ['a number in quotes', `{${COMMAND},"GroupId":"a","EventTime":"1"}`, 200],
    ['a number below 0 in quotes', `{${COMMAND},"GroupId":"a","EventTime":"-1"}`, 200],
    ['what begins as a number', `{${COMMAND},"GroupId":"a","EventTime":"1x"}`, 400],
    ['what ends as a number', `{${COMMAND},"GroupId":"a","EventTime":"x1"}`, 400],
    ['nothing where a number is', `{${COMMAND},"GroupId":"a","EventTime":""}`, 400],
    ['null where a number is', `{${COMMAND},"GroupId":"a","EventTime":null}`, 400],
    ['as many levels as there may be', nested(99), 200],
    ['one more', nested(100), 400],
  ])('with %s', async (_, body, status) => {
    expect((await handler(await withBody(body))).status).toBe(status);
  });

  it('may be as long as it may be', async () => {
    const start = `{${COMMAND},"GroupId":"a","EventTime":1,"x":"`;
    const body = `${start}${'x'.repeat(500 - start.length - 2)}"}`;
    expect((await handler(await withBody(body, { 'content-length': '500' }))).status).toBe(200);
    expect((await handler(await withBody(`${body} `))).status).toBe(413);
  });

  it('that is refused says nothing of methods', async () => {
    expect((await handler(await withBody('{'))).headers.get('allow')).toBeNull();
  });
});

describe('what is given wrong', () => {
  const route = on(groupAfterGroupFull, () => {});
  const issuesOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      const { operation, issues } = error as { operation: string; issues: { path: string }[] };
      return [operation, ...issues.map(({ path }) => path)];
    }
    return [];
  };

  it('is named: what is missing', () => {
    expect(issuesOf(() => createWebhookHandler({} as never))).toEqual([
      'createWebhookHandler',
      'sdkAppId',
      'token',
      'handlers',
    ]);
  });

  it.each([[{ add: () => true }], [{ delete: () => {} }], ['a']])(
    'is named: a store that is none, %o',
    (deduplicate) => {
      const options = { ...app, handlers: [], deduplicate } as never;
      expect(issuesOf(() => createWebhookHandler(options))).toEqual(['createWebhookHandler', 'deduplicate']);
    },
  );

  it.each(['', 'a', 'a.b.c', ' a.b', 'a.b '])('is named: an event whose command is %o', (command) => {
    const event = { ...groupAfterGroupFull, command };
    const options = { ...app, handlers: [{ ...route, event }] };
    expect(issuesOf(() => createWebhookHandler(options))).toEqual(['createWebhookHandler', 'handlers']);
  });

  it.each([
    [{}, { GroupId: 7, EventTime: 1 }, 'GroupId'],
    [{ token: '' }, full, 'token'],
    [{ token: undefined }, full, 'token'],
    [{ token: 7 }, full, 'token'],
    [{ clientIp: 7 }, full, 'clientIp'],
    [{ url: 'nowhere' }, full, 'url'],
  ])('is named: of a request, %o', async (options, body, path) => {
    const made = createWebhookRequest(groupAfterGroupFull, body as never, { ...app, ...options } as never);
    await expect(made).rejects.toMatchObject({ operation: 'createWebhookRequest', issues: [{ path }] });
  });

  it('is named: of a verification', async () => {
    const verified = verifyWebhook('https://localhost/', {} as never);
    await expect(verified).rejects.toMatchObject({
      operation: 'verifyWebhook',
      issues: [{ path: 'sdkAppId' }, { path: 'token' }],
    });
    expect(issuesOf(() => memoryStore({ most: 1 } as never))).toEqual(['memoryStore', 'most']);
  });
});

it('makes requests as the service does', async () => {
  const { url, method } = await createWebhookRequest(groupAfterGroupFull, full, {
    ...app,
    url: 'https://h/p?q=1',
  });
  const { origin, pathname, searchParams } = new URL(url);
  expect([method, origin + pathname]).toEqual(['POST', 'https://h/p']);
  expect([...searchParams.keys()]).toEqual([
    'q',
    'SdkAppid',
    'CallbackCommand',
    'contenttype',
    'Sign',
    'RequestTime',
  ]);
  expect(searchParams.get('contenttype')).toBe('json');
});

it('makes the signature of a second once', async () => {
  const handler = createWebhookHandler({ ...app, handlers: [] });
  const requests = [await ask(), await ask(), await ask()];
  const digest = vi.spyOn(crypto.subtle, 'digest');
  for (const request of requests) expect((await handler(request)).status).toBe(200);
  expect(digest).toHaveBeenCalledTimes(1);
  digest.mockRestore();
});

describe('an event is known again', () => {
  const url = { SdkAppid: '1', CallbackCommand: 'a.b', Sign: '1f', RequestTime: '5' };
  const key = (changes: object, body: object, bytes = new Uint8Array([1])) =>
    keyOf(new URLSearchParams({ ...url, ...changes }), body as never, bytes);

  it.each(['EventTime', 'MsgKey', 'CtxcbRequestId', 'Events'])(
    'by its body, where that has %s',
    async (name) => {
      const body = { [name]: 1 };
      const known = await key({}, body);
      expect(known).toMatch(/^[0-9a-f]{64}$/);
      expect(await key({ Sign: '2f', RequestTime: '6' }, body)).toBe(known);
      for (const changes of [{ SdkAppid: '2' }, { CallbackCommand: 'a.c' }])
        expect(await key(changes, body)).not.toBe(known);
      expect(await key({}, body, new Uint8Array([2]))).not.toBe(known);
    },
  );

  it('by its signature and time, too, where the body has nothing of the kind', async () => {
    const known = await key({}, {});
    expect(await key({}, {})).toBe(known);
    for (const changes of [{ Sign: '2f' }, { RequestTime: '6' }, { CallbackCommand: 'a.c' }])
      expect(await key(changes, {})).not.toBe(known);
    expect(await key({ Sign: '1', RequestTime: 'f5' }, {})).not.toBe(known);
  });
});
