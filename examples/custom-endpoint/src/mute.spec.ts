import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, createClient, InputError } from '@tim-rest/core';
import { staticSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { FOR_EVER, forbidSendMsg } from './forbid-send-msg.ts';
import { mute } from './mute.ts';
import { openRoom } from './room.ts';

const GroupId = '@TGS#live';

function open() {
  const room = openRoom(GroupId);
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'singapore',
    transport: bareTransport({ fetch: room.fetch }),
    signer: staticSigner('any'),
    retry: ({ attempt }) => (attempt < 3 ? 0 : undefined),
  });
  return { room, client };
}

test('a call mutes, and another lifts it; unknown fields of the answer are kept', async () => {
  const { room, client } = open();
  const input = { GroupId, Members_Account: ['troll'], MuteTime: FOR_EVER };
  const answer = await call(client, forbidSendMsg, input);
  assert.deepEqual(answer, { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', Later: 1 });
  assert.equal(room.muted.get('troll'), 4294967295);
  await call(client, forbidSendMsg, { ...input, MuteTime: 0 });
  assert.equal(room.muted.size, 0);
});

test('a list of any length goes in calls of 500', async () => {
  const { room, client } = open();
  const accounts = Array.from({ length: 1201 }, (_, index) => `troll${index}`);
  const progress: number[] = [];
  const result = await mute(client, GroupId, [...accounts, 'troll0'], 600, {
    onProgress: ({ done }) => progress.push(done),
  });
  assert.deepEqual(result, { muted: accounts, failed: [] });
  assert.deepEqual([...room.muted.keys()], accounts);
  assert.equal(progress.length, 3);
  assert.equal(progress.at(-1), 1201);
  const path = '/v4/group_open_http_svc/forbid_send_msg';
  assert.deepEqual(
    room.requests,
    [500, 500, 201].map((accounts) => ({ path, accounts })),
  );
});

test('since it is idempotent, what may have been lost is sent again', async () => {
  const { room, client } = open();
  room.refuse(2);
  assert.deepEqual(await mute(client, GroupId, ['troll'], 60), { muted: ['troll'], failed: [] });
  assert.equal(room.requests.length, 3);
});

test('what fails is told, account by account', async () => {
  const { client } = open();
  const { muted, failed } = await mute(client, 'nowhere', ['a', 'b'], 60);
  assert.deepEqual(muted, []);
  assert.deepEqual(
    failed.map(({ accounts, error }) => [accounts, (error as { code?: string }).code]),
    [[['a', 'b'], 'api.10010']],
  );
});

const sample = { GroupId, Members_Account: ['a'], MuteTime: 60 };
const wrong: [what: string, input: object, paths: string[]][] = [
  ['an empty account', { Members_Account: ['a', '', 'c'], MuteTime: 60 }, ['Members_Account[1]']],
  ['half a second', { Members_Account: ['a'], MuteTime: 0.5 }, ['MuteTime']],
  ['a misspelt field', { Members_Account: ['a'], MuteTime: 60, TopicID: 'x' }, ['']],
  ['two errors', { Members_Account: [7], MuteTime: -1 }, ['Members_Account[0]', 'MuteTime']],
];
for (const [what, input, paths] of wrong)
  test(`${what} is found before anything is sent, and named`, async () => {
    const { room, client } = open();
    const request = { ...sample, ...input };
    const error = await call(client, forbidSendMsg, request).catch((error) => error);
    assert.ok(error instanceof InputError);
    assert.deepEqual(
      error.issues.map(({ path }) => path),
      paths,
    );
    assert.equal(room.requests.length, 0);
  });

test('an entry far down a long list is named by its place in the whole', async () => {
  const { room, client } = open();
  const accounts = Array.from({ length: 700 }, (_, index) => (index === 650 ? '' : `troll${index}`));
  await assert.rejects(mute(client, GroupId, accounts, 60), /Members_Account\[650\]: not valid/);
  assert.equal(room.requests.length, 0);
});
