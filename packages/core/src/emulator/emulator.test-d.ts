// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { createGroup } from '../endpoints/group/index.ts';
import { groupAfterGroupFull, groupBeforeSendMsg } from '../webhook/index.ts';
import { createEmulator } from './index.ts';

const emulator = createEmulator({ sdkAppId: 1, groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }] });

export function accepted() {
  const fetching: typeof fetch = emulator.fetch;
  emulator.inject({ operation: /ban/, status: 503, times: 2 });
  createEmulator({ sdkAppId: 1, verify: ({ usersig }) => (usersig === '' ? 70002 : 0) });
  createEmulator({ sdkAppId: 1, verify: async ({ identifier }) => identifier.length });
  createEmulator({
    sdkAppId: 1,
    webhooks: { url: 'https://a.example', token: 'x', events: [groupBeforeSendMsg] },
  });
  emulator.raise(groupAfterGroupFull, { GroupId: 'club', EventTime: 1 });
  const group: Promise<{ GroupId: string }> = emulator
    .as('ann')
    .call(createGroup, { Type: 'Public', Name: 'Go' });
  emulator.as('ann').write({ GroupId: 'club', NeedReadReceipt: 1 }, 'hello');
  return [fetching, group];
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
  // @ts-expect-error: whose handler would believe it?
  createEmulator({ sdkAppId: 1, webhooks: { url: 'https://a.example' } });
  const app = { url: 'https://a.example', token: 'x' };
  // @ts-expect-error: a command is no event
  createEmulator({ sdkAppId: 1, webhooks: { ...app, events: ['State.StateChange'] } });
  // @ts-expect-error: a field that the event does not have
  emulator.raise(groupAfterGroupFull, { GroupId: 'club', EventTime: 1, Name: 'x' });
  // @ts-expect-error: a group without a type
  emulator.as('ann').call(createGroup, { Name: 'Go' });
  // @ts-expect-error: to whom?
  emulator.as('ann').write({}, 'hello');
}
