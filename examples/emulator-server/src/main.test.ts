import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { call, createClient } from '@tim-rest/core';
import {
  banGroupMember,
  bannedMembers,
  getGroupBanMember,
  MarkCommand,
  markMembers,
} from '@tim-rest/core/group';
import { sendGroupMsg } from '@tim-rest/core/group-message';
import { textElem } from '@tim-rest/core/message';
import { createWebhookHandler, groupAfterSendMsg, groupBeforeSendMsg, on } from '@tim-rest/core/webhook';
import { signUserSig, staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterEach, describe, expect, it } from 'vitest';

const command = ['--conditions=@tim-rest/source', fileURLToPath(new URL('main.ts', import.meta.url))];
const GroupId = '@TGS#live';
const sdkAppId = 1400000007;
const identifier = 'a&# +b';
const secretKey = 'the-secret-key-of-a-test';
const operation = 'group_open_http_svc/get_group_ban_member';

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

/** Starts the program on a free port; `line` waits for what it prints next. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [...command, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const lines = createInterface({ input: child.stdout as Readable })[Symbol.asyncIterator]();
  const line = async () => (await lines.next()).value as string;
  const greeting = [await line(), await line(), await line()];
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(`${greeting}`)?.[0] as string;
  return { child, greeting, origin, line };
}

/** Runs the program to its end. */
function run(...args: string[]) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [...command, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe.each([
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const)('with a client on %s', (_, transport) => {
  it('serves, checks UserSigs, and logs a line a request without them', async () => {
    const options = ['--sdk-app-id', `${sdkAppId}`, '--admin', identifier, '--secret-key', secretKey];
    const { origin, greeting, line } = await start(...options, '--max-page', '2');
    expect(greeting).toEqual([
      `Emulator on ${origin} for SDKAppID ${sdkAppId}, admin ${identifier}`,
      'Groups: @TGS#live (AVChatRoom, four members online), @TGS#public (Public)',
      'UserSigs: checked against --secret-key',
    ]);
    const connect = (secretKey: string) => {
      const userSig = signUserSig({ sdkAppId, identifier, secretKey, expireSeconds: 60 });
      const signer = staticSigner(userSig);
      const client = createClient({
        sdkAppId,
        identifier,
        origin,
        signer,
        transport: transport(),
        retry: false,
      });
      return { client, userSig };
    };
    const { client, userSig } = connect(secretKey);
    const printed: string[] = [];

    const MemberList = ['teacher', 'nobody'].map((Member_Account) => ({ Member_Account, Marks: [1000] }));
    const marked = await markMembers(client, { GroupId, CommandType: MarkCommand.Set, MemberList });
    expect([marked.applied.length, marked.skipped]).toEqual([1, ['nobody']]);
    printed.push(await line());

    const Members_Account = ['a', 'b', 'c'];
    await call(client, banGroupMember, { GroupId, Members_Account, Duration: 60 });
    printed.push(await line());

    const accounts = [];
    for await (const { Member_Account } of bannedMembers(client, { GroupId })) accounts.push(Member_Account);
    expect(accounts).toEqual(Members_Account);
    printed.push(await line(), await line());

    const wrong = connect('another key');
    const refused = call(wrong.client, getGroupBanMember, { GroupId });
    await expect(refused).rejects.toMatchObject({ code: 'api.70009' });
    printed.push(await line());

    expect(printed.map((text) => text.replace(/^\S+Z /, '').replace(/ \(\d+ ms\)$/, ''))).toEqual([
      'POST /v4/group_open_avchatroom_http_svc/modify_user_info → HTTP 200, ErrorCode 0',
      'POST /v4/group_open_http_svc/ban_group_member → HTTP 200, ErrorCode 0',
      `POST /v4/${operation} → HTTP 200, ErrorCode 0`,
      `POST /v4/${operation} → HTTP 200, ErrorCode 0`,
      `POST /v4/${operation} → HTTP 200, ErrorCode 70009`,
    ]);
    for (const secret of [userSig, wrong.userSig, secretKey]) expect(`${printed}`).not.toContain(secret);
  });
});

describe('from the command line', () => {
  it('takes any UserSig unless it has a key, and ends at Ctrl-C', async () => {
    const { child, origin, greeting, line } = await start();
    expect(greeting[2]).toBe('UserSigs: any, as no --secret-key was given');
    const query = 'sdkappid=1400000000&identifier=administrator&usersig=any&contenttype=json';
    const init = { method: 'POST', body: JSON.stringify({ GroupId: '@TGS#public' }) };
    const response = await fetch(`${origin}/v4/${operation}?${query}`, init);
    expect(await response.json()).toMatchObject({ ErrorCode: 0 });
    expect(await line()).toContain('ErrorCode 0');

    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('posts webhooks, signed, and lets them refuse', async () => {
    const { sdkAppId, token } = { sdkAppId: 1400000000, token: 'the-token-of-a-test' };
    const told: string[] = [];
    const handler = createWebhookHandler({
      sdkAppId,
      token,
      handlers: [
        on(groupBeforeSendMsg, ({ From_Account }) => ({ ErrorCode: From_Account === 'troll' ? 10_101 : 0 })),
        on(groupAfterSendMsg, ({ From_Account }) => void told.push(From_Account)),
      ],
    });
    const app = createHttpServer(async (incoming, outgoing) => {
      const body = Buffer.concat(await Array.fromAsync(incoming));
      const request = new Request(`http://app${incoming.url}`, { method: 'POST', body });
      const answer = await handler(request);
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    }).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const hook = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
    const { origin, line } = await start('--webhook', `${hook}/secret-path`, '--token', token);
    expect(await line()).toBe(`Webhooks: posted to ${hook}`);
    const client = createClient({
      sdkAppId,
      identifier: 'administrator',
      origin,
      signer: staticSigner('any'),
      transport: fetchTransport(),
    });
    const send = (From_Account: string) =>
      call(client, sendGroupMsg, { GroupId: '@TGS#public', From_Account, MsgBody: [textElem('hello')] });
    await expect(send('troll')).rejects.toMatchObject({ code: 'api.10101' });
    await send('teacher');
    await expect.poll(() => told).toEqual(['teacher']);
    app.close().closeAllConnections();
  });

  it.each([
    [['--port', 'abc'], '--port must be a whole number from 0 to 65535'],
    // Node's own message has three lines here.
    [['--port', '-1'], "Option '--port' argument is ambiguous."],
    [['--secretkey=geheim'], "Unknown option '--secretkey'"],
  ])('refuses %j in one line', async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`The emulator did not start: ${words} (--help lists the options)\n`);
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await run('--port', `${port}`);
    other.close();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The emulator did not start: port \d+ is in use, give another with --port .+\n$/);
  });

  it('lists its options', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['port', 'sdk-app-id', 'admin', 'secret-key', 'max-page', 'webhook', 'token'])
      expect(stdout).toContain(`--${name} `);
  });
});
