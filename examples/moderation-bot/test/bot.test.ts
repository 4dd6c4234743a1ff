import { fileURLToPath } from 'node:url';
import { call, createClient } from '@tim-rest/core';
import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import { sendGroupMsg } from '@tim-rest/core/group-message';
import { textElem } from '@tim-rest/core/message';
import {
  alertRequestOverLimit,
  createWebhookRequest,
  groupAfterNewMemberJoin,
  groupBeforeSendMsg,
  groupOnMemberStateChange,
} from '@tim-rest/core/webhook';
import { secretKeySigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { bundleWorker } from '../../support/bundle-worker.ts';
import { app, service } from '../../support/service.ts';

const GroupId = '@TGS#live';
const token = 'the-token-of-the-console';
const path = '/hook/4f9c2b7d';
const refusal = { errorCode: 10_101, message: 'This may not be said here.' };

let bundle: string;
let worker: Miniflare;
let url: URL;
let emulator: Emulator;
/** What the Worker wrote: none of it may hold a secret. */
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
        WEBHOOK_TOKEN: `the-next-one ${token}`,
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
  url = new URL(path, await worker.ready);
  const events = [
    groupBeforeSendMsg,
    groupOnMemberStateChange,
    groupAfterNewMemberJoin,
    alertRequestOverLimit,
  ];
  emulator = createEmulator({
    ...service,
    groups: [
      { GroupId, Type: 'AVChatRoom' },
      { GroupId: 'club', Type: 'Public', members: [{ Member_Account: 'student' }] },
    ],
    // On a busy machine nothing passes for an answer that is none.
    webhooks: { url, token, events, timeoutMs: 20_000, onFailure: 'refuse' },
  });
});
afterAll(() => worker?.dispose());

/** The app of a user, in the live room. */
async function enter(account: string) {
  const user = emulator.as(account);
  await user.login();
  await user.join(GroupId);
  return { ...user, say: (text: string) => user.write({ GroupId }, text) };
}

async function spam(account: string): Promise<void> {
  const user = await enter(account);
  for (let n = 0; n < 3; n += 1)
    await expect(user.say(`The CASINO of ${account}, ${n}`)).rejects.toMatchObject(refusal);
}

const bodies = (command: string) =>
  emulator.requests.filter(({ operation }) => operation.endsWith(`/${command}`)).map(({ body }) => body);
const muted = (...accounts: string[]) =>
  bodies('forbid_send_msg').filter((body) =>
    accounts.includes((body as { Members_Account: [string] }).Members_Account[0]),
  );
const marks = () => emulator.group(GroupId)?.marks;
/** What goes on when the answer is given. */
const soon = <T>(found: () => T) => expect.poll(found, { timeout: 20_000 });

describe('the bot, in workerd', () => {
  test.each(['hello', 'a casual word', '?!'])('lets %o pass', async (text) => {
    const user = await enter(`the writer of ${text.length}`);
    expect(await user.say(text)).toMatchObject({ MsgSeq: expect.any(Number) });
  });

  test.each(['Win at my casino!', 'C.A.S.I.N.O', 'ｃａｓｉｎｏ', 'free\u200bcoins'])(
    'refuses %o, and the app of its writer sees why',
    async (text) => {
      const user = await enter(`the writer of ${text.length}`);
      await expect(user.say(text)).rejects.toMatchObject(refusal);
    },
  );

  test('lets pass what is said in other groups, and what the app’s servers say', async () => {
    await emulator.as('student').write({ GroupId: 'club' }, 'casino');
    const { secretKey, ...identity } = app;
    const client = createClient({
      ...identity,
      region: 'singapore',
      transport: bareTransport({ fetch: emulator.fetch }),
      signer: secretKeySigner(secretKey),
    });
    const said = { GroupId, MsgBody: [textElem('Beware of the casino.')] };
    expect(await call(client, sendGroupMsg, said)).toMatchObject({ ErrorCode: 0 });
  });

  test('mutes who does not stop, for ten minutes', async () => {
    await spam('troll');
    const mute = { GroupId, Members_Account: ['troll'], MuteTime: 600 };
    await soon(() => muted('troll')).toEqual([mute]);
    await expect(emulator.as('troll').write({ GroupId }, 'hello')).rejects.toMatchObject({
      errorCode: 10017,
    });
  });

  test('gives marks to who joins, and again to who comes back', async () => {
    const worn = [{ Member_Account: 'teacher', Marks: [1000] }];
    const teacher = await enter('teacher');
    await soon(marks).toEqual(worn);
    await teacher.disconnect();
    await emulator.settled();
    expect(marks()).toEqual([]);
    await teacher.login();
    await soon(marks).toEqual(worn);
    await enter('constructor');
    await emulator.settled();
    for (const body of bodies('modify_user_info'))
      expect(body).toEqual({ GroupId, CommandType: 1, MemberList: worn });
  });

  test('tries again where a member who joined counts as offline yet', async () => {
    emulator.inject({ operation: 'modify_user_info', errorCode: 10019, times: 2 });
    await enter('assistant');
    const mark = { Member_Account: 'assistant', Marks: [1001] };
    await soon(marks).toContainEqual(mark);
  });

  test('sets marks after a join alone, too, and in live rooms alone', async () => {
    const NewMemberList = [{ Member_Account: 'guest' }];
    const joined = { JoinType: 'Apply', Operator_Account: 'guest', NewMemberList, EventTime: Date.now() };
    await emulator.raise(groupAfterNewMemberJoin, { ...joined, GroupId: 'club', Type: 'Public' });
    await emulator.raise(groupAfterNewMemberJoin, { ...joined, GroupId, Type: 'AVChatRoom' });
    const MemberList = [{ Member_Account: 'guest', Marks: [1002] }];
    await soon(() => bodies('modify_user_info')).toContainEqual({ GroupId, CommandType: 1, MemberList });
    for (const body of bodies('modify_user_info')) expect(body).toMatchObject({ GroupId });
  });

  test('slows down when the service says that a limit is near', async () => {
    const accounts = ['one', 'two', 'three'];
    const alert = { ServiceName: 'group', Command: 'forbid_send_msg', Request: 3, Limit: 2 };
    await emulator.raise(alertRequestOverLimit, alert);
    await emulator.settled();
    const begun = performance.now();
    for (const account of accounts) await spam(account);
    await soon(() => muted(...accounts)).toHaveLength(3);
    // Half of the limit is one a second: the third goes in the third second.
    expect(performance.now() - begun).toBeGreaterThan(2000);
  });

  test('logs what failed', async () => {
    emulator.inject({ operation: 'forbid_send_msg', errorCode: 10007 });
    await spam('last');
    await soon(() => logs.join()).toContain('[api.10007]');
  });

  test('answers all that it was asked', async () => {
    await emulator.settled();
    expect(emulator.webhooks.length).toBeGreaterThan(40);
    expect(emulator.webhooks.filter(({ failure }) => failure)).toEqual([]);
  });
});

describe('who calls it', () => {
  let Random = 0;
  const requestOf = (account: string, options: object = {}) => {
    const said = { From_Account: account, Operator_Account: account, Random: ++Random, OnlineOnlyFlag: 0 };
    const MsgBody = [textElem('casino')];
    const body = { GroupId, Type: 'AVChatRoom', ...said, MsgBody, EventTime: Date.now() };
    return createWebhookRequest(groupBeforeSendMsg, body, {
      sdkAppId: app.sdkAppId,
      token,
      url,
      ...options,
    });
  };
  const codeOf = async (request: Request) => {
    const response = await fetch(request);
    return response.status === 200 ? (await response.json()).ErrorCode : response.status;
  };

  test('may call once: a message that comes again is not counted again', async () => {
    const request = await requestOf('echo');
    const codes: number[] = [];
    for (let n = 0; n < 4; n += 1) codes.push(await codeOf(request.clone()));
    codes.push(await codeOf(await requestOf('echo')));
    for (let n = 0; n < 3; n += 1) codes.push(await codeOf(await requestOf('another')));
    expect(codes).toEqual([10_101, 0, 0, 0, 10_101, 10_101, 10_101, 10_101]);
    await soon(() => muted('another')).toHaveLength(1);
    expect(muted('echo')).toEqual([]);
  });

  test('has to know the path, the token and the app', async () => {
    expect(await codeOf(await requestOf('x', { token: 'the-next-one' }))).toBe(10_101);
    expect(await codeOf(await requestOf('x', { url: new URL('/hook/', url) }))).toBe(404);
    expect(await codeOf(await requestOf('x', { token: 'a guess' }))).toBe(401);
    expect(await codeOf(await requestOf('x', { sdkAppId: 1400000001 }))).toBe(401);
  });

  test('gets to see no secret, and neither do those who read logs', () => {
    const answers = JSON.stringify(emulator.webhooks.map(({ answer }) => answer));
    for (const secret of [app.secretKey, token, path, 'usersig'])
      expect(answers + logs.join()).not.toContain(secret);
    for (const secret of [app.secretKey, token, path]) expect(bundle).not.toContain(secret);
    expect(logs.join()).toContain('duplicate');
  });
});
