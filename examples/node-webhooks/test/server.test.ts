import { mkdir, readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import { createWebhookRequest, groupAfterRecallMsg, groupAfterSendMsg } from '@tim-rest/core/webhook';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { start } from '../../support/child.ts';
import { service } from '../../support/service.ts';

const { sdkAppId } = service;
const GroupId = 'club';
const token = 'the-token-of-the-console';
const path = '/hook/4f9c2b7d';
const members = ['ann', 'ben'].map((Member_Account) => ({ Member_Account }));

let server: Awaited<ReturnType<typeof start>>;
let url: URL;
let file: string;
let emulator: Emulator;

beforeAll(async () => {
  const copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  file = join(copy, 'kept', 'archive.jsonl');
  server = await start('node', ['src/main.ts'], copy, {
    TIM_SDK_APP_ID: String(sdkAppId),
    WEBHOOK_TOKEN: token,
    WEBHOOK_PATH: path,
    ARCHIVE: file,
    PORT: '0',
  });
  url = new URL(path, server.url);
  emulator = createEmulator({
    ...service,
    groups: [{ GroupId, Type: 'Public', members }],
    webhooks: { url, token, events: [groupAfterSendMsg, groupAfterRecallMsg], retries: 1, timeoutMs: 20_000 },
  });
});
afterAll(() => server?.stop());

const lines = async () =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const write = (account: string, text: string) => emulator.as(account).write({ GroupId }, text);

/** Sends bytes as they are, and gives all that comes back until the server hangs up. */
function converse(...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = createConnection(Number(url.port), url.hostname, () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on('data', (bytes) => {
      said += bytes;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

async function signed(): Promise<string> {
  const message = { From_Account: 'ann', Operator_Account: 'ann', Random: 1, MsgSeq: 1, MsgTime: 1 };
  const MsgBody = [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'hello' } }];
  const body = { GroupId, Type: 'Public', ...message, OnlineOnlyFlag: 0, MsgBody, EventTime: Date.now() };
  const { href } = new URL(
    (await createWebhookRequest(groupAfterSendMsg, body, { sdkAppId, token, url })).url,
  );
  return href.slice(new URL(href).origin.length);
}

describe('the archive, in a process of its own', () => {
  test('has what cannot be written sent again', async () => {
    await write('ann', 'lost');
    await emulator.settled();
    expect(emulator.webhooks).toMatchObject([{ failure: 'status', attempts: 2 }]);
    await mkdir(join(file, '..'));
  });

  test('keeps what is said, and what is taken back', async () => {
    await write('ann', 'hello');
    const { MsgSeq = 0 } = (await write('ben', '你好')) as { MsgSeq?: number };
    await emulator.as('ben').recall({ GroupId, MsgSeq });
    await emulator.settled();
    expect(await lines()).toMatchObject([
      { GroupId, MsgSeq: 2, From_Account: 'ann', MsgBody: [{ MsgContent: { Text: 'hello' } }] },
      { GroupId, MsgSeq: 3, From_Account: 'ben', MsgBody: [{ MsgContent: { Text: '你好' } }] },
      { GroupId, recalled: [3] },
    ]);
  });
});

describe('the listener', () => {
  test.each([
    ['another path', 404, () => '/hook/'],
    ['a guess', 401, async () => (await signed()).replace(/Sign=\w/, 'Sign=x')],
  ])('answers %s with %i', async (_, status, target) => {
    const response = await fetch(new URL(await target(), url), { method: 'POST', body: '{}' });
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  test('answers another method as the handler does', async () => {
    const response = await fetch(new URL(await signed(), url));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('answers what is no request', async () => {
    const said = await converse(`TRACE ${await signed()} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  test.each([
    ['too long, by its length', 413, `Content-Length: ${2 ** 21}\r\n\r\n{`],
    // No more than shows it: what is sent and not read would break the connection.
    ['too long, as it comes', 413, `Transfer-Encoding: chunked\r\n\r\n100001\r\n${'x'.repeat(0x100001)}`],
    ['never whole', 408, 'Content-Length: 10\r\n\r\n{'],
  ])('answers a body that is %s with %i, and hangs up', async (_, status, rest) => {
    const said = await converse(`POST ${await signed()} HTTP/1.1\r\nHost: a\r\n`, rest);
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said).toMatch(/\r\nconnection: close\r\n/i);
  });

  test('lives on, and says nothing secret', async () => {
    const response = await fetch(new URL(await signed(), url), { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    const said = server.output.stdout + server.output.stderr;
    expect(said).toContain("reason: 'length'");
    for (const secret of [token, path]) expect(said).not.toContain(secret);
    expect(await server.stop()).toBe(0);
  });
});
