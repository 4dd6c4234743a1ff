// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { createEmulator } from './index.ts';

const emulator = createEmulator({ sdkAppId: 1, groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }] });

export function accepted() {
  const fetching: typeof fetch = emulator.fetch;
  emulator.inject({ operation: /ban/, status: 503, times: 2 });
  createEmulator({ sdkAppId: 1, verify: ({ usersig }) => (usersig === '' ? 70002 : 0) });
  createEmulator({ sdkAppId: 1, verify: async ({ identifier }) => identifier.length });
  return fetching;
}

export function refused() {
  // @ts-expect-error: whose app?
  createEmulator({});
  // @ts-expect-error: no such type of group
  createEmulator({ sdkAppId: 1, groups: [{ GroupId: '@TGS#live', Type: 'AvChatRoom' }] });
  // @ts-expect-error: a misspelt option
  createEmulator({ sdkAppId: 1, admin: ['administrator'] });
  // @ts-expect-error: a verdict is a code
  createEmulator({ sdkAppId: 1, verify: () => true });
  // @ts-expect-error: no such place to lose a connection
  emulator.inject({ drop: 'response' });
  // @ts-expect-error: a misspelt effect
  emulator.inject({ errorcode: 10010 });
  // @ts-expect-error: there may be no such group
  emulator.group('@TGS#live').online;
  // @ts-expect-error: to be read only
  emulator.requests.push({ operation: '', body: {}, errorCode: 0 });
}
