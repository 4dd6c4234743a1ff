import { paced, regions } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { signUserSig, verifyUserSig } from '@tim-rest/signer';

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
