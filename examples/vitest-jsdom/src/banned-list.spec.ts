import type { Server } from 'node:http';
import { call } from '@tim-rest/core';
import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import { getGroupBanMember } from '@tim-rest/core/group';
import { secretKeySigner } from '@tim-rest/signer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, fillBanned } from './banned-list.ts';
import { serve } from './service.mock.ts';

const GroupId = '@TGS#live';
let emulator: Emulator;
let http: Server;
let server: string;
let list: HTMLElement;

beforeEach(async () => {
  const banned = ['eve', 'mallory', 'trudy'].map((Member_Account) => ({
    Member_Account,
    BannedUntil: 4102444800,
  }));
  emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId, Type: 'AVChatRoom', banned }] });
  ({ http, server } = await serve(emulator));
  document.body.innerHTML = '<ul></ul>';
  list = document.querySelector('ul') as HTMLElement;
});
afterEach(() => http.close().closeAllConnections());

test('shows everybody who is banned, page by page', async () => {
  await fillBanned(list, connect(server), GroupId, new AbortController().signal);
  expect([...list.children].map((row) => row.textContent).sort()).toEqual(['eve', 'mallory', 'trudy']);
  expect(emulator.requests).toHaveLength(2);
});

test('gets over a lost connection', async () => {
  emulator.inject({ drop: 'answer' });
  await fillBanned(list, connect(server), GroupId, new AbortController().signal);
  expect(list.children).toHaveLength(3);
});

test('stops when the user leaves, at once', async () => {
  emulator.inject({ delayMs: Number.POSITIVE_INFINITY });
  const leaving = new AbortController();
  const filling = fillBanned(list, connect(server), GroupId, leaving.signal);
  setTimeout(() => leaving.abort(), 50);
  await expect(filling).rejects.toMatchObject({ name: 'AbortError' });
  expect(list.children).toHaveLength(0);
});

test('tells what the service refuses', async () => {
  const client = connect(server);
  const asking = call(client, getGroupBanMember, { GroupId: '@TGS#gone' });
  await expect(asking).rejects.toMatchObject({ name: 'ApiError', errorCode: 10010 });
});

test('has no secret key: in a page, jsdom’s too, it is refused', () => {
  expect(() => secretKeySigner('a key that was made up')).toThrow(/users can read it/);
});
