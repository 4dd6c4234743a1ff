import { call, createClient, paced, regions } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupBanMember } from '@tim-rest/core/group';
import { secretKeySigner, signUserSig, verifyUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import type { Theirs } from './surroundings.ts';

const app = { sdkAppId: 1400000000, identifier: 'administrator' };
const secretKey = 'a key that was made up';

/** What the pages tell their reader to set. */
export const environment = {
  TIM_SDK_APP_ID: String(app.sdkAppId),
  TIM_SECRET_KEY: secretKey,
  TIM_REGION: 'singapore',
  TIM_GROUP_ID: '@TGS#live',
};

/** A KV namespace, as far as pages use one. */
export function keyValues() {
  const values = new Map<string, string>();
  return {
    get: async (key: string) => JSON.parse(values.get(key) ?? 'null'),
    put: async (key: string, value: string) => void values.set(key, value),
  };
}

/** Commands that pages add to the emulator's, and what they answer, one after the other. */
const others = [
  ['get_role_in_group', { UserIdList: [{ Member_Account: 'alice', Role: 'Owner' }] }],
  [
    'get_appid_group_list',
    { GroupIdList: [{ GroupId: '@TGS#live' }, { GroupId: '@TGS#a6I4ZUUGO' }], Next: 2 },
  ],
  ['get_appid_group_list', { GroupIdList: [{ GroupId: '@TGS#evening' }], Next: 0 }],
] as const;

/** The service that pages call, as nobody has used it yet. */
function openChat(): typeof fetch {
  const banned = ['mallory', 'oscar', 'trudy'].map((Member_Account, index) => ({
    Member_Account,
    BannedUntil: 4102444800 + 3600 * index,
  }));
  const online = ['teacher', 'teacher10', 'student', 'student9'];
  const emulator = createEmulator({
    sdkAppId: app.sdkAppId,
    groups: ['@TGS#live', '@TGS#a6I4ZUUGO'].map((GroupId) => ({
      GroupId,
      Type: 'AVChatRoom',
      online,
      banned,
    })),
    verify({ usersig, identifier }) {
      const result = verifyUserSig(usersig, { sdkAppId: app.sdkAppId, identifier, secretKey });
      return result.ok ? 0 : result.errorCode;
    },
  });
  for (const [operation, fields] of others)
    emulator.inject({ operation, body: JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ...fields }) });
  return emulator.fetch;
}

/** The hosts that pages name, for a global `fetch`; `local` takes what goes to this machine. */
export function openHosts(local: typeof fetch): typeof fetch {
  const chat = openChat();
  const limit = paced();
  const hosts: Record<string, typeof fetch> = {
    localhost: local,
    '127.0.0.1': local,
    'sign.example.com': async () =>
      Response.json({
        value: signUserSig({ ...app, secretKey, expireSeconds: 3600 }),
        expiresAt: Date.now() + 3_600_000,
      }),
    'limits.example.com': async (input, init) =>
      Response.json(await limit(await new Request(input, init).json())),
    ...Object.fromEntries(Object.values(regions).map(({ host }) => [host, chat])),
  };
  return async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    const open = hosts[hostname];
    if (!open) throw new TypeError(`no page has the host ${hostname}`);
    return open(input, init);
  };
}

/** What a reader has at hand, on the global `fetch`. */
export async function openDesk(): Promise<Theirs> {
  const options = {
    ...app,
    region: 'singapore',
    transport: fetchTransport(),
    signer: secretKeySigner(secretKey),
  } as const;
  const client = createClient(options);
  return {
    client,
    options,
    accounts: ['spammer1', 'spammer2'],
    userSig: signUserSig({ ...app, secretKey, expireSeconds: 3600 }),
    error: await call(client, getGroupBanMember, { GroupId: '@TGS#nowhere' }).catch((error) => error),
    myHttp: { post: (url: string, init: object) => fetch(url, { method: 'POST', ...init }) },
  };
}
