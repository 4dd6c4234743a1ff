import { readFile } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { call, createClient } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SERVICE = `
  const { createServer } = require('node:http');
  const answer = (_, response) => setTimeout(() => response.end('{"ErrorCode":0,"NextOffset":0}'), 40);
  const server = createServer(answer).listen(0, '127.0.0.1', () =>
    require('node:worker_threads').parentPort.postMessage(server.address().port));
`;

let service: Worker;
let origin: string;

beforeAll(async () => {
  service = new Worker(SERVICE, { eval: true });
  const port = await new Promise((resolve) => service.once('message', resolve));
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => service.terminate());

it('does not call a timeout what arrived in time, while the event loop was busy', async () => {
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin,
    transport: bareTransport(),
    signer: () => ({ value: 'a-user-sig', expiresAt: Number.POSITIVE_INFINITY }),
    attemptTimeoutMs: 150,
    retry: false,
  });
  for (let run = 0; run < 5; run += 1) {
    const answer = call(client, getGroupBanMember, { GroupId: '@TGS#live' });
    // In a callback of I/O: what comes next in the loop are timers, and only then the answer.
    setTimeout(() => readFile(import.meta.filename, busy), 10);
    await expect(answer).resolves.toMatchObject({ ErrorCode: 0 });
  }
});

function busy(): void {
  for (const end = performance.now() + 250; performance.now() < end; );
}
