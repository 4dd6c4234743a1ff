/** Does one piece of work that a small text makes large, and prints how it ended. Run by `amplification.test.ts`. */

import { batch, type ChatError, call, createClient, type Transport } from '@tim-rest/core';
import {
  banGroupMember,
  bannedMembers,
  getGroupBanMember,
  markMembers,
  modifyUserInfo,
} from '@tim-rest/core/group';

const SIZE = 4 * 1024 * 1024;
const GroupId = '@TGS#live';

/** As many entries as fit into 4 MiB of JSON. */
const entries = (entry: string) => `[${`${entry},`.repeat(SIZE / (entry.length + 1) - 64)}${entry}]`;

const answering =
  (text: string): Transport =>
  async () => ({
    ok: true,
    status: 200,
    headers: { get: () => null },
    text,
  });
const clientOf = (transport: Transport) =>
  createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'china',
    transport,
    signer: () => ({ value: 'a-user-sig', expiresAt: Number.POSITIVE_INFINITY }),
    limiter: false,
    retry: false,
  });
const page = (list: string) => `{"ErrorCode":0,"NextOffset":0,"BannedAccountList":${list}}`;
const read = async (list: string) => {
  for await (const _ of bannedMembers(clientOf(answering(page(list))), { GroupId }));
};
const idle = clientOf(answering('{"ErrorCode":0}'));
const marks = (MemberList: unknown) => ({ GroupId, CommandType: 1, MemberList }) as never;
const ban = (Members_Account: unknown) => ({ GroupId, Members_Account, Duration: 1 }) as never;
const parsed = (entry: string) => JSON.parse(entries(entry));
const marked = '{"Member_Account":"","Marks":[1,2,3]}';

/** A signed call of the service with a body of one's own; ends with its status. */
async function webhook(body: string) {
  // In the heap of this work alone.
  const { createWebhookHandler, createWebhookRequest, groupBeforeSendMsg, on } = await import(
    '@tim-rest/core/webhook'
  );
  const app = { sdkAppId: 1400000000, token: 'token' };
  const handlers = [on(groupBeforeSendMsg, () => ({}))];
  const handler = createWebhookHandler({ ...app, handlers, maxBodyBytes: 2 * SIZE, timeoutMs: 60_000 });
  const message = { GroupId, Type: 'Public', From_Account: 'a', Operator_Account: 'a', Random: 1 };
  const rest = { OnlineOnlyFlag: 0, MsgBody: [], EventTime: 1 };
  const { url } = await createWebhookRequest(groupBeforeSendMsg, { ...message, ...rest }, app);
  const { status } = await handler(new Request(url, { method: 'POST', body }));
  throw Object.assign(new Error(), { code: `status ${status}` });
}

const works: Record<string, () => Promise<unknown>> = {
  'an answer of empty objects': () => read(entries('{}')),
  'an answer of empty lists': () => read(entries('[]')),
  'an answer of numbers': () => read(entries('0')),
  'an answer of empty objects, with an escape': () =>
    call(clientOf(answering(`{"x":"\\u0041",${page(entries('{}')).slice(1)}`)), getGroupBanMember, {
      GroupId,
    }),
  'a key __proto__ that is spelt with escapes': () =>
    call(
      clientOf(answering('{"ErrorCode":0,"NextOffset":0,"\\u005f_pr\\u006Fto__":{"x":1}}')),
      getGroupBanMember,
      {
        GroupId,
      },
    ),
  'an answer that is deep': () => read(`[${'['.repeat(SIZE / 2 - 99)}${']'.repeat(SIZE / 2 - 99)}]`),
  'an answer of wrong marks': () =>
    call(
      clientOf(answering(`{"ErrorCode":0,"MemberList":${entries('{"Member_Account":7}')}}`)),
      modifyUserInfo,
      {
        GroupId,
        CommandType: 1,
        MemberList: [{ Member_Account: 'a', Marks: [1000] }],
      },
    ),
  'a call with empty objects': () => call(idle, modifyUserInfo, marks(parsed('{}'))),
  'a call with too many entries': () => call(idle, banGroupMember, ban(parsed('"a"'))),
  'a call with bytes in place of an input': () => call(idle, banGroupMember, new Uint8Array(SIZE) as never),
  'a call with bytes in place of a list': () => call(idle, banGroupMember, ban(new Uint8Array(SIZE))),
  'a call with an input that shares its parts': () => {
    let shared: unknown = 0;
    for (let depth = 0; depth < 60; depth += 1) shared = [shared, shared];
    return call(idle, banGroupMember, ban(shared));
  },
  'a call with three million holes': () => call(idle, banGroupMember, ban(new Array(3e6))),
  'markMembers with empty objects': () => markMembers(idle, marks(parsed('{}'))),
  'markMembers with three million holes': () => markMembers(idle, marks(new Array(3e6))),
  'markMembers with wrong marks': () => markMembers(idle, marks(parsed(marked))),
  'a batch of empty names': () => batch(idle, banGroupMember, ban(parsed('""'))),
  'a batch of three million holes': () => batch(idle, banGroupMember, ban(new Array(3e6))),
  'a field of a megabyte of names': () =>
    call(
      idle,
      getGroupBanMember,
      Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`f${n}`, n])) as never,
    ),
  'a webhook of empty objects': () => webhook(`{"MsgBody":${entries('{}')}}`),
  'a webhook of empty lists': () => webhook(`{"x":${entries('[]')}}`),
  'a webhook of keys __proto__': () => webhook(`{"x":${entries('{"__proto__":1}')}}`),
  'a webhook that is deep': () => webhook(`{"x":${'['.repeat(SIZE / 2 - 99)}${']'.repeat(SIZE / 2 - 99)}}`),
  'an answer of 4 MiB in words': () =>
    call(
      clientOf(answering(`{"ErrorCode":10010,"ErrorInfo":"${'usersig=x '.repeat(SIZE / 10 - 9)}"}`)),
      getGroupBanMember,
      {
        GroupId,
      },
    ),
};

const begun = performance.now();
try {
  await works[process.argv[2] as string]?.();
  console.log(JSON.stringify({ code: 'none' }));
} catch (thrown) {
  const error = thrown as ChatError & { issues?: unknown[] };
  const ms = performance.now() - begun;
  console.log(JSON.stringify({ code: error.code ?? String(error), issues: error.issues?.length ?? 0, ms }));
}
