import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { inspect } from 'node:util';
import { type Client, type ClientOptions, call, createClient } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { Agent } from 'undici';
import { logged } from './logged.ts';
import { GroupId, openService } from './service.ts';
import { undiciTransport } from './undici-transport.ts';

const userSig = 'a-usersig-that-must-not-be-seen';
const label =
  /^POST http:\/\/127\.0\.0\.1:\d+\/v4\/group_open_http_svc\/get_group_ban_member → (\w+) \(\d+ ms\)$/;

let service: Awaited<ReturnType<typeof openService>>;
let dispatcher: Agent;
let lines: string[];

before(async () => {
  service = await openService();
});
after(() => service.close());
beforeEach(() => {
  dispatcher = new Agent({ connections: 1 });
  lines = [];
});

function connect(options: Partial<ClientOptions> = {}): Client {
  const transport = undiciTransport({ dispatcher, maxResponseBytes: 100_000 });
  return createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: service.origin,
    transport: logged(transport, (line) => lines.push(line)),
    signer: staticSigner(userSig),
    retry: false,
    ...options,
  });
}

/** What the log says of each request, after a look at the rest of the line. */
const logOf = () => lines.map((line) => label.exec(line)?.[1]);

const list = (client: Client, signal?: AbortSignal) =>
  call(client, getGroupBanMember, { GroupId }, { ...(signal && { signal }) });

test('a list of three pages, over one connection', async () => {
  const found = [];
  const before = service.connections();
  for await (const member of bannedMembers(connect(), { GroupId })) found.push(member.Member_Account);
  assert.deepEqual([found.length, found[249]], [250, 'troll249']);
  assert.deepEqual(logOf(), ['200', '200', '200']);
  assert.equal(service.connections() - before, 1);
});

const faults: [name: string, handler: (outgoing: ServerResponse) => void, code: string, logged: string][] = [
  ['too long an answer', (outgoing) => outgoing.end('x'.repeat(200_000)), 'transport.oversize', 'oversize'],
  ['an endless one', (outgoing) => void endless(outgoing), 'transport.oversize', 'oversize'],
  ['no UTF-8', (outgoing) => outgoing.end(Buffer.from([0x7b, 0xff, 0x7d])), 'response.malformed', 'encoding'],
  ['a lost connection', (outgoing) => outgoing.destroy(), 'transport.network', 'network'],
  ['half an answer', (outgoing) => half(outgoing), 'transport.network', 'network'],
  ['a redirect', (outgoing) => outgoing.writeHead(302, { location: '/' }).end(), 'transport.redirect', '302'],
  ['another status', (outgoing) => outgoing.writeHead(503).end('{}'), 'transport.status', '503'],
];
for (const [name, handler, code, word] of faults)
  test(`${name}: ${code}`, async () => {
    service.next((_, outgoing) => handler(outgoing));
    const error = await list(connect()).catch((error) => error);
    assert.equal(error.code, code);
    assert.deepEqual(logOf(), [word]);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), new RegExp(userSig));
  });

test('a signal ends the request, and the caller gets the own reason', async () => {
  const leaving = new AbortController();
  const left = new Promise((resolve) => {
    service.next((_, outgoing) => {
      outgoing.on('close', resolve);
      leaving.abort(new Error('the moderator has left'));
    });
  });
  await assert.rejects(list(connect(), leaving.signal), /^Error: the moderator has left$/);
  await left;
});

test("the client's clock ends it, too", async () => {
  const left = new Promise((resolve) => service.next((_, outgoing) => outgoing.on('close', resolve)));
  await assert.rejects(list(connect({ attemptTimeoutMs: 50 })), { code: 'transport.timeout' });
  await left;
});

test('what undici cannot build is not tried again', async () => {
  const transport = undiciTransport({ dispatcher });
  const outcome = await transport({
    operation: 'a/b',
    label: 'POST a/b',
    href: () => `${service.origin}/v4`,
    headers: { 'not a name': '' },
    body: '{}',
  });
  assert.deepEqual(outcome, { ok: false, reason: 'unsupported', detail: 'UND_ERR_INVALID_ARG' });
});

async function endless(outgoing: ServerResponse): Promise<void> {
  while (!outgoing.destroyed) {
    const closed = once(outgoing, 'close');
    if (!outgoing.write('x'.repeat(65_536))) await Promise.race([once(outgoing, 'drain'), closed]);
  }
}

function half(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-length': 100 });
  outgoing.write('{"ErrorCode":', () => outgoing.destroy());
}
