import { call } from '@tim-rest/core';
import { getGroupInfo, modifyGroupBaseInfo } from '@tim-rest/core/group';
import { groupMsgGetSimple, sendGroupMsg } from '@tim-rest/core/group-message';
import { textElem } from '@tim-rest/core/message';
import {
  createWebhookHandler,
  groupAfterGroupFull,
  groupAfterSendMsg,
  groupBeforeSendMsg,
  on,
} from '@tim-rest/core/webhook';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientOf } from '../../../test/support/client-of.ts';
import { caught } from '../../../test/support/fakes.ts';
import { createEmulator, type Emulator, type EmulatorWebhooks } from '../index.ts';
import { readWebhooks } from './options.ts';

const app = { sdkAppId: 1400000000, token: 'not-for-logs' };
const GroupId = 'club';
const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const hello = { GroupId, MsgBody: [textElem('hello')] };
/** Longer than any machine is busy. */
const PATIENT = 60_000;
const forever = () => new Promise<never>(() => {});

function open(webhooks: Partial<EmulatorWebhooks>, now?: () => number) {
  const emulator = createEmulator({
    sdkAppId: app.sdkAppId,
    groups: [{ GroupId, Type: 'Public' }],
    now,
    webhooks: { token: app.token, timeoutMs: PATIENT, ...webhooks },
  });
  const client = clientOf(emulator);
  const count = async () =>
    (await call(client, groupMsgGetSimple, { GroupId, ReqMsgNumber: 20 })).RspMsgList.length;
  return { emulator, client, count };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const outcomes = ({ webhooks }: Emulator) => webhooks.map(({ failure, attempts }) => [failure, attempts]);

/** A body without an end. */
const endless = (ms: number | undefined, chunk: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (ms !== undefined) await new Promise((resolve) => setTimeout(resolve, ms));
      controller.enqueue(chunk);
    },
  });

const HANDLERS: readonly (readonly [
  what: string,
  failure: string,
  handler: (request: Request) => unknown,
])[] = [
  [
    'throws',
    'lost',
    () => {
      throw new Error(app.token);
    },
  ],
  [
    'rejects',
    'lost',
    async () => {
      throw new Error(app.token);
    },
  ],
  ['gives nothing', 'lost', () => undefined],
  ['gives something else', 'lost', () => ({ status: 200 })],
  [
    'gives what throws when it is looked at',
    'lost',
    () =>
      new Proxy(
        {},
        {
          get() {
            throw new Error(app.token);
          },
        },
      ),
  ],
  [
    'has used the body already',
    'lost',
    async () => {
      const used = Response.json(OK);
      await used.text();
      return used;
    },
  ],
  ['never answers', 'late', forever],
  ['never ends its body', 'late', () => new Response(endless(5, new Uint8Array(1)))],
  [
    'ends its body in an error',
    'lost',
    () => new Response(new ReadableStream({ start: (it) => it.error(new Error(app.token)) })),
  ],
  [
    'has a body of more than a megabyte',
    'json',
    () => new Response(endless(undefined, new Uint8Array(2 ** 18))),
  ],
  ['has another status', 'status', () => Response.json(OK, { status: 500 })],
  ['redirects', 'status', () => new Response(null, { status: 302, headers: { location: '/' } })],
  ['has no JSON', 'json', () => new Response('OK')],
  ['has no object', 'json', () => Response.json([OK])],
  ['nests too deep', 'json', () => new Response('['.repeat(5000))],
  ['lacks ErrorInfo', 'answer', () => Response.json({ ActionStatus: 'OK', ErrorCode: 0 })],
  ['says FAIL', 'answer', () => Response.json({ ...OK, ActionStatus: 'FAIL' })],
  ['has a code that the event does not have', 'answer', () => Response.json({ ...OK, ErrorCode: 10_099 })],
  ['has a code that is no integer', 'answer', () => Response.json({ ...OK, ErrorCode: 10_100.5 })],
  [
    'has no elements for MsgBody',
    'answer',
    () => Response.json({ ...OK, MsgBody: [{ MsgType: 'TIMTextElem' }] }),
  ],
];

describe.each(HANDLERS)('a handler that %s', (_, failure, handler) => {
  const timeoutMs = failure === 'late' ? 50 : PATIENT;
  const webhooks = { handler: handler as never, timeoutMs, events: [groupBeforeSendMsg] };

  it('has failed, and the message passes', async () => {
    const { client, count, emulator } = open(webhooks);
    await call(client, sendGroupMsg, hello);
    expect([await count(), outcomes(emulator)]).toEqual([1, [[failure, 1]]]);
    expect(JSON.stringify(emulator.webhooks)).not.toContain(app.token);
  });

  it('has the message refused with 80003, where that is wished', async () => {
    const { client, count } = open({ ...webhooks, onFailure: 'refuse' });
    expect(await caught(call(client, sendGroupMsg, hello))).toMatchObject({ errorCode: 80003 });
    expect(await count()).toBe(0);
  });
});

describe('an event after the fact', () => {
  it('is sent again at once, in its turn, as often as is wished', async () => {
    const commands: string[] = [];
    let left = 2;
    const { client, emulator } = open({
      retries: 3,
      handler: (request) => {
        commands.push(new URL(request.url).searchParams.get('CallbackCommand') ?? '');
        return left-- > 0 ? new Response(null, { status: 500 }) : Response.json(OK);
      },
      events: [groupAfterSendMsg, { command: 'Group.CallbackAfterGroupInfoChanged' }],
    });
    await call(client, sendGroupMsg, hello);
    await call(client, modifyGroupBaseInfo, { GroupId, Name: 'Chess' });
    await emulator.settled();
    expect(commands).toEqual([
      ...Array(3).fill('Group.CallbackAfterSendMsg'),
      'Group.CallbackAfterGroupInfoChanged',
    ]);
    expect(outcomes(emulator)).toEqual([
      [undefined, 3],
      [undefined, 1],
    ]);
  });

  it('is given up in the end, and once is enough by default', async () => {
    for (const retries of [0, 2]) {
      const { client, emulator } = open({
        retries,
        handler: () => Response.error(),
        events: [groupAfterSendMsg],
      });
      await call(client, sendGroupMsg, hello);
      await emulator.settled();
      expect(outcomes(emulator)).toEqual([['status', retries + 1]]);
    }
  });

  it('keeps nobody waiting: the call is answered before', async () => {
    let answered = false;
    const { client, emulator } = open({
      handler: async () => {
        expect(answered).toBe(true);
        return Response.json(OK);
      },
      events: [groupAfterSendMsg],
    });
    await call(client, sendGroupMsg, hello);
    answered = true;
    await emulator.settled();
    expect(outcomes(emulator)).toEqual([[undefined, 1]]);
  });

  it('is lost where too many wait, and the log says so', async () => {
    const { emulator } = open({ handler: () => Response.json(OK) });
    for (let times = 0; times < 2501; times += 1)
      for (const status of ['Online', 'Offline'] as const) emulator.setStatus('ann', status);
    expect(outcomes(emulator)).toEqual([
      ['lost', 0],
      ['lost', 0],
    ]);
    await emulator.settled();
    expect(outcomes(emulator).at(-1)).toEqual([undefined, 1]);
  });
});

describe('a handler that calls the emulator', () => {
  it('is answered, before the fact and after it', async () => {
    const handler = createWebhookHandler({
      ...app,
      timeoutMs: PATIENT,
      handlers: [
        on(groupBeforeSendMsg, async ({ MsgBody }) => {
          const info = await call(client, getGroupInfo, { GroupIdList: [GroupId] });
          return info.GroupInfo[0]?.Name === 'Chess' ? { ErrorCode: 1 } : { MsgBody };
        }),
        on(groupAfterSendMsg, async () => {
          await call(client, modifyGroupBaseInfo, { GroupId, Name: 'Chess' });
        }),
      ],
    });
    const { client, count, emulator } = open({ handler });
    await call(client, sendGroupMsg, hello);
    await emulator.settled();
    expect(await caught(call(client, sendGroupMsg, hello))).toMatchObject({ errorCode: 10016 });
    expect(await count()).toBe(1);
    expect(
      outcomes(emulator)
        .flat()
        .every((each) => each === undefined || each === 1),
    ).toBe(true);
  });

  it('waits for itself no longer than any other', async () => {
    const { client, emulator } = open({
      timeoutMs: 50,
      events: [groupAfterSendMsg],
      handler: async () => {
        await emulator.settled();
        return Response.json(OK);
      },
    });
    await call(client, sendGroupMsg, hello);
    await emulator.settled();
    expect(outcomes(emulator)).toEqual([['late', 1]]);
  });
});

it('does not keep a caller waiting who hangs up, and acts all the same', async () => {
  let pass = () => {};
  let asked = () => {};
  const asking = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { count, emulator } = open({
    events: [groupBeforeSendMsg],
    handler: () =>
      new Promise((resolve) => {
        asked();
        pass = () => resolve(Response.json(OK));
      }),
  });
  const abort = new AbortController();
  const url = `https://h/v4/group_open_http_svc/send_group_msg?sdkappid=${app.sdkAppId}&identifier=administrator&usersig=x&contenttype=json`;
  const init = { method: 'POST', body: JSON.stringify({ ...hello, Random: 1 }), signal: abort.signal };
  const sending = emulator.fetch(url, init);
  await asking;
  abort.abort('gone');
  expect(await caught(sending)).toBe('gone');
  pass();
  await expect.poll(count).toBe(1);
});

it('is told of the signature, the app and who caused it in the URL, by the emulator’s clock', async () => {
  const queries: Record<string, string>[] = [];
  const { client, emulator } = open(
    {
      handler: (request) => {
        queries.push(Object.fromEntries(new URL(request.url).searchParams));
        return Response.json(OK);
      },
      token: 'xxxxyyyy',
    },
    () => 1_669_872_112_999,
  );
  await call(client, sendGroupMsg, hello);
  const cat = emulator.as('cat');
  await cat.login('iPhone');
  await emulator.settled();
  const signed = {
    SdkAppid: `${app.sdkAppId}`,
    contenttype: 'json',
    Sign: '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061',
    RequestTime: '1669872112',
  };
  expect(queries[0]).toMatchObject({
    ...signed,
    OptPlatform: 'RESTAPI',
    CallbackCommand: 'Group.CallbackBeforeSendMsg',
  });
  expect(queries.at(-1)).toMatchObject({
    ...signed,
    OptPlatform: 'iOS',
    CallbackCommand: 'State.StateChange',
  });
});

it('reaches a handler where requests do not take the signals that there are, as in jsdom', async () => {
  vi.stubGlobal(
    'AbortController',
    class {
      signal = Object.assign(new EventTarget(), { aborted: false, throwIfAborted() {} });
      abort() {}
    },
  );
  const { emulator } = open({ handler: () => Response.json(OK) });
  emulator.setStatus('ann', 'Online');
  await emulator.settled();
  expect(outcomes(emulator)).toEqual([[undefined, 1]]);
});

it('keeps the last webhooks, as many as requests', async () => {
  const handler = () => Response.json(OK);
  const emulator = createEmulator({
    sdkAppId: 1,
    keepRequests: 2,
    webhooks: { handler, token: app.token },
  });
  for (const account of ['ann', 'ben', 'cat']) emulator.setStatus(account, 'Online');
  await emulator.settled();
  const told = emulator.webhooks.map(
    ({ body }) => (body as { Info: { To_Account: string } }).Info.To_Account,
  );
  expect(told).toEqual(['ben', 'cat']);
});

it('posts to a url, with the fetch that is given', async () => {
  const posted: string[] = [];
  const { client, emulator } = open({
    url: 'http://127.0.0.1:3000/hook?secret=1',
    events: [groupBeforeSendMsg],
    fetch: async (input) => {
      const request = input as Request;
      posted.push(request.method, request.redirect, new URL(request.url).pathname, await request.text());
      return Response.json({ ...OK, ErrorCode: 1 });
    },
  });
  expect(await caught(call(client, sendGroupMsg, hello))).toMatchObject({ errorCode: 10016 });
  expect(posted.slice(0, 3)).toEqual(['POST', 'manual', '/hook']);
  expect(JSON.parse(posted[3] ?? '')).toEqual(emulator.webhooks[0]?.body);
});

describe('raise()', () => {
  const full = { GroupId, EventTime: 1 };

  it('says what became of it, also where the event is switched off', async () => {
    const { emulator } = open({ handler: () => Response.json(OK), events: [] });
    const body = { ...full };
    const sent = await emulator.raise(groupAfterGroupFull, body);
    body.GroupId = 'another';
    expect(sent).toEqual({
      command: 'Group.CallbackAfterGroupFull',
      body: { CallbackCommand: 'Group.CallbackAfterGroupFull', ...full },
      answer: OK,
      attempts: 1,
    });
    expect(emulator.webhooks).toEqual([sent]);
  });

  it.each<[string, unknown]>([
    ['GroupId: expected', { EventTime: 1 }],
    ['body: expected what JSON can hold', { ...full, more: 1n }],
  ])('refuses with "%s"', async (words, body) => {
    const { emulator } = open({ handler: () => Response.json(OK) });
    expect(await caught(emulator.raise(groupAfterGroupFull, body as never))).toMatchObject({
      message: expect.stringContaining(words),
    });
    expect(emulator.webhooks).toEqual([]);
  });

  it('needs somebody to send it to', async () => {
    const raised = createEmulator({ sdkAppId: 1 }).raise(groupAfterGroupFull, full);
    expect(await caught(raised)).toMatchObject({ code: 'input.invalid' });
  });
});

it('waits for two seconds, sends once and lets pass, if nothing else is said', () => {
  const read = readWebhooks({ handler: () => Response.json(OK), token: 'x' });
  expect(read).toMatchObject({ timeoutMs: 2000, retries: 0, refusesFailed: false });
  expect(read.wants('Group.CallbackAfterSendMsg')).toBe(true);
});

describe('createEmulator({ webhooks }) refuses', () => {
  it.each<[string, unknown]>([
    ['token: a text that is not empty', { handler: () => {} }],
    ['token: a text that is not empty', { handler: () => {}, token: '' }],
    ['handler: a function, or a url', { token: 'x' }],
    ['handler: a function', { handler: 'https://example.com', token: 'x' }],
    ['url: the address of a server', { url: 'nonsense', token: 'x' }],
    ['url: the address of a server', { url: 'file:///etc/passwd', token: 'x' }],
    ['url: the address of a server', { url: 'https://example.com', handler: () => {}, token: 'x' }],
    ['fetch: a function, beside a url', { handler: () => {}, fetch, token: 'x' }],
    ['events: a list of events', { handler: () => {}, token: 'x', events: ['Group.CallbackAfterSendMsg'] }],
    ['events: a list of events', { handler: () => {}, token: 'x', events: [null] }],
    ['timeoutMs: a positive integer', { handler: () => {}, token: 'x', timeoutMs: 0 }],
    ['retries: 0 to 100', { handler: () => {}, token: 'x', retries: Number.POSITIVE_INFINITY }],
    ["onFailure: 'pass' or 'refuse'", { handler: () => {}, token: 'x', onFailure: 'ask' }],
    ['secret: no such option', { handler: () => {}, token: 'x', secret: 'y' }],
    ['webhooks: an object of fields', 'https://example.com'],
  ])('with "%s"', (expected, webhooks) => {
    expect(() => createEmulator({ sdkAppId: 1, webhooks: webhooks as never })).toThrow(
      expected.replace(': ', ': expected '),
    );
  });
});
