// Compiled with `declaration`, never run: what a library exports that is made of ours, without a type of its own.
import {
  batch,
  bind,
  call,
  createClient,
  defineEndpoint,
  items,
  pages,
  requestObject,
  responseObject,
} from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { explain } from '@tim-rest/core/explain';
import { zh } from '@tim-rest/core/explain/zh';
import * as group from '@tim-rest/core/group';
import * as signers from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

export const input = requestObject({});
export const output = responseObject({});
export const nothing = defineEndpoint({
  name: 'nothing',
  service: 'a_service',
  command: 'nothing',
  idempotent: true,
  input,
  output,
});

export const transport = fetchTransport();
export const bare = bareTransport();
export const signer = signers.secretKeySigner('a key that was made up');
export const client = createClient({
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'china',
  transport,
  signer,
});
export const bound = bind(client, {
  ban: group.banGroupMember,
  list: group.bannedMembers,
  mark: group.markMembers,
});
export const emulator = createEmulator({ sdkAppId: 1400000000 });
export const all = { ...group, ...signers, explain, zh };

const GroupId = '@TGS#live';
export const once = () => call(client, group.getGroupBanMember, { GroupId });
export const page = () => pages(client, group.getGroupBanMember, { GroupId });
export const rows = () => items(client, group.getGroupBanMember, { GroupId });
export const list = () => group.bannedMembers(client, { GroupId });
export const bans = () =>
  batch(client, group.banGroupMember, { GroupId, Members_Account: ['a'], Duration: 60 });
