import { fileURLToPath } from 'node:url';
import {
  alertRequestOverLimit,
  createWebhookRequest,
  groupAfterNewMemberJoin,
  groupBeforeSendMsg,
  groupOnMemberStateChange,
  type WebhookBody,
  type WebhookEvent,
} from '@tim-rest/core/webhook';
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { bundleWorker } from '../../support/bundle-worker.ts';
import { app, openService } from '../../support/service.ts';

const GroupId = '@TGS#live';
const token = 'the-token-of-the-console';
const path = '/hook/4f9c2b7d';
const emulator = openService({ GroupId, Type: 'AVChatRoom', online: ['teacher', 'student'] });
const PASSED = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const REFUSED = { ActionStatus: 'OK', ErrorCode: 10_101, ErrorInfo: 'This may not be said here.' };

let bundle: string;
let worker: Miniflare;
/** All that came out of the Worker: none of it may hold a secret. */
const answers: string[] = [];
const logs: string[] = [];

beforeAll(async () => {
  const copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  const { script, settings } = await bundleWorker(copy);
  bundle = script;
  const objects = settings.durable_objects?.bindings ?? [];
  worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script,
      compatibilityDate: settings.compatibility_date,
      handleStructuredLogs: ({ message }) => logs.push(message),
      bindings: {
        ...settings.vars,
        TIM_SECRET_KEY: app.secretKey,
        // While it is changed.
        WEBHOOK_TOKEN: `${token} the-next-one`,
        WEBHOOK_PATH: path,
      },
      durableObjects: Object.fromEntries(
        objects.map(({ name, class_name }) => [name, { className: class_name, useSQLite: true }]),
      ),
      async outboundService(request) {
        const { method } = request;
        const answer = await emulator.fetch(request.url, { method, body: await request.text() });
        return new Response(await answer.text(), { status: answer.status });
      },
    }),
  );
  await worker.ready;
});
afterAll(() => worker?.dispose());

const signed = { sdkAppId: app.sdkAppId, token, url: `http://worker${path}` };

async function ask(request: Request): Promise<{ status: number; body?: unknown }> {
  const { method, url } = request;
  const response = await worker.dispatchFetch(url, { method, body: await request.text() });
  const text = await response.text();
  answers.push(text);
  return { status: response.status, ...(text && { body: JSON.parse(text) }) };
}

/** As the service calls. */
async function fire<Body, Answer>(
  event: WebhookEvent<Body, Answer>,
  body: Omit<NoInfer<Body>, keyof WebhookBody>,
): Promise<unknown> {
  const answer = await ask(await createWebhookRequest(event, body, signed));
  expect(answer.status).toBe(200);
  return answer.body;
}

let Random = 0;
const message = (From_Account: string, Text: string) => {
  Random += 1;
  return {
    GroupId,
    Type: 'AVChatRoom',
    From_Account,
    Operator_Account: From_Account,
    Random,
    OnlineOnlyFlag: 0,
    MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text } }],
    EventTime: Date.now(),
  };
};
const write = (account: string, text: string) => fire(groupBeforeSendMsg, message(account, text));

const requests = (command: string) =>
  emulator.requests.filter(({ operation }) => operation.endsWith(`/${command}`)).map(({ body }) => body);
const muted = (account: string) =>
  requests('forbid_send_msg').filter((body) => JSON.stringify(body).includes(`"${account}"`));
const spam = async (account: string, times = 3) => {
  for (let n = 0; n < times; n += 1)
    expect(await write(account, `a CASINO of ${account}, ${n}`)).toEqual(REFUSED);
};

describe('the bot, in workerd', () => {
  test.each(['hello', 'a casual word', ''])('lets %o pass', async (text) => {
    expect(await write('student', text)).toEqual(PASSED);
  });

  test.each(['Win at my casino!', 'C.A.S.I.N.O', 'ｃａｓｉｎｏ', 'free\u200bcoins'])(
    'refuses %o, with a code and words for the writer',
    async (text) => {
      expect(await write('reader of a test', text)).toEqual(REFUSED);
    },
  );

  test('lets pass what the app’s own servers say, and what is said in other groups', async () => {
    const said = message('student', 'casino');
    expect(await fire(groupBeforeSendMsg, { ...said, Operator_Account: app.identifier })).toEqual(PASSED);
    expect(await fire(groupBeforeSendMsg, { ...said, Type: 'Public' })).toEqual(PASSED);
  });

  test('mutes who does not stop, for ten minutes', async () => {
    await spam('troll');
    await expect.poll(() => muted('troll')).toEqual([{ GroupId, Members_Account: ['troll'], MuteTime: 600 }]);
  });

  test('counts a message once that comes again', async () => {
    const request = await createWebhookRequest(groupBeforeSendMsg, message('echo', 'casino'), signed);
    expect(await ask(request.clone())).toEqual({ status: 200, body: REFUSED });
    for (let n = 0; n < 3; n += 1) expect(await ask(request.clone())).toEqual({ status: 200, body: PASSED });
    await spam('echo', 1);
    await spam('another');
    await expect.poll(() => muted('another')).toHaveLength(1);
    expect(muted('echo')).toEqual([]);
    expect(logs.join()).toContain('duplicate');
  });

  test('sets marks again when a member comes back', async () => {
    const state = (EventType: string, ...accounts: string[]) => ({
      GroupId,
      EventType,
      MemberList: accounts.map((Member_Account) => ({ Member_Account })),
      EventTime: Date.now(),
    });
    emulator.setOnline(GroupId, 'teacher', false);
    await fire(groupOnMemberStateChange, state('Offline', 'teacher'));
    emulator.setOnline(GroupId, 'teacher', true);
    await fire(groupOnMemberStateChange, state('Online', 'teacher', 'student', 'constructor'));
    const marks = [{ Member_Account: 'teacher', Marks: [1000] }];
    await expect.poll(() => emulator.group(GroupId)?.marks).toEqual(marks);
    expect(requests('modify_user_info')).toEqual([{ GroupId, CommandType: 1, MemberList: marks }]);
  });

  test('tries again where a member who joined counts as offline yet', async () => {
    const joined = { GroupId, JoinType: 'Apply', Operator_Account: 'assistant', EventTime: Date.now() };
    const NewMemberList = [{ Member_Account: 'assistant' }];
    await fire(groupAfterNewMemberJoin, { ...joined, Type: 'Public', NewMemberList });
    await fire(groupAfterNewMemberJoin, { ...joined, Type: 'AVChatRoom', NewMemberList });
    await expect.poll(() => requests('modify_user_info')).toHaveLength(2);
    emulator.setOnline(GroupId, 'assistant', true);
    const mark = { Member_Account: 'assistant', Marks: [1001] };
    await expect.poll(() => emulator.group(GroupId)?.marks, { timeout: 10_000 }).toContainEqual(mark);
    expect(requests('modify_user_info')).toHaveLength(3);
  });

  test('slows down when the service says that a limit is near', async () => {
    const Command = 'forbid_send_msg';
    await fire(alertRequestOverLimit, { ServiceName: 'group', Command, Request: 3, Limit: 2 });
    const begun = performance.now();
    for (const account of ['one', 'two', 'three']) await spam(account);
    const all = () => ['one', 'two', 'three'].flatMap(muted);
    await expect.poll(all, { timeout: 20_000 }).toHaveLength(3);
    // Half of the limit is one a second, so the third goes in the third second.
    expect(performance.now() - begun).toBeGreaterThan(2000);
  });

  test('logs what failed', async () => {
    emulator.inject({ operation: 'forbid_send_msg', errorCode: 10007 });
    await spam('last');
    await expect.poll(() => logs.join(), { timeout: 10_000 }).toContain('[api.10007]');
  });

  test('knows the service by its path, its token and its app', async () => {
    const before = emulator.requests.length;
    const asked = (options: object) =>
      createWebhookRequest(groupBeforeSendMsg, message('x', 'casino'), { ...signed, ...options });
    expect(await ask(await asked({ token: 'the-next-one' }))).toEqual({ status: 200, body: REFUSED });
    expect(await ask(await asked({ url: 'http://worker/hook/' }))).toEqual({ status: 404 });
    for (const options of [{ token: 'a guess' }, { sdkAppId: 1400000001 }])
      expect(await ask(await asked(options))).toEqual({ status: 401 });
    expect(emulator.requests).toHaveLength(before);
  });

  test('lets no secret out', () => {
    expect(answers.length).toBeGreaterThan(30);
    const out = [...answers, ...logs].join();
    for (const secret of [app.secretKey, token, path, 'usersig']) expect(out).not.toContain(secret);
    for (const secret of [app.secretKey, token, path]) expect(bundle).not.toContain(secret);
  });
});
