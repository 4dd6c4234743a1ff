import { createEmulator } from '@tim-rest/core/emulator';
import {
  createWebhookHandler,
  createWebhookRequest,
  groupAfterGroupFull,
  groupAfterSendMsg,
  groupBeforeCreateGroup,
  groupBeforeSendMsg,
  memoryStore,
  on,
  type WebhookHandlerOptions,
} from '@tim-rest/core/webhook';
import { caught, deepEqual, equal } from './assert.ts';
import type { Case } from './case.ts';

const app = { sdkAppId: 1_400_000_000, token: 'token' };
const group = {
  Operator_Account: 'teacher',
  Owner_Account: 'teacher',
  Type: 'Public',
  Name: 'Chess 象棋',
  CreateGroupNum: 3,
  EventTime: 1,
};

const ask = (options = {}) => createWebhookRequest(groupBeforeCreateGroup, group, { ...app, ...options });

function handlerWith(options: Partial<WebhookHandlerOptions> = {}) {
  const names: string[] = [];
  const handlers = [
    on(groupBeforeCreateGroup, ({ Name }) => {
      names.push(Name);
      return { ErrorCode: 10_101, ErrorInfo: 'no' };
    }),
  ];
  return { names, handler: createWebhookHandler({ ...app, handlers, ...options }) };
}

export const webhooks: readonly Case[] = [
  {
    name: 'a signed call reaches its handler, whose answer goes back',
    async run() {
      const { names, handler } = handlerWith();
      const response = await handler(await ask());
      equal(response.status, 200);
      deepEqual(await response.json(), { ActionStatus: 'OK', ErrorCode: 10_101, ErrorInfo: 'no' });
      deepEqual(names, [group.Name]);
    },
  },
  {
    name: 'what is not the service’s gets a status and reaches no handler',
    async run() {
      const { names, handler } = handlerWith({ maxBodyBytes: 100 });
      const { url } = await ask();
      const requests = [
        [405, new Request(url)],
        [401, await ask({ token: 'other' })],
        [401, await ask({ now: () => Date.now() - 70_000 })],
        [413, await ask()],
        [400, new Request(url, { method: 'POST', body: '[]' })],
      ] as const;
      for (const [status, request] of requests) equal((await handler(request)).status, status);
      deepEqual(names, []);
    },
  },
  {
    name: 'a handler that is late, or throws, is 500 or what was chosen',
    async run() {
      const late = on(groupBeforeCreateGroup, () => new Promise<never>(() => {}));
      const { handler } = handlerWith({ handlers: [late], timeoutMs: 50 });
      equal((await handler(await ask())).status, 500);
      const throws = () => {
        throw new Error('mine');
      };
      const chosen = on(groupBeforeCreateGroup, throws, { onFailure: { ErrorCode: 1 } });
      const response = await handlerWith({ handlers: [chosen] }).handler(await ask());
      deepEqual(await response.json(), { ActionStatus: 'OK', ErrorCode: 1, ErrorInfo: '' });
    },
  },
  {
    name: 'an event that comes again is handled once, and goes on in waitUntil',
    async run() {
      let handled = 0;
      const count = on(groupAfterGroupFull, async () => {
        handled += 1;
      });
      const { handler } = handlerWith({ handlers: [count], deduplicate: memoryStore() });
      const works: Promise<unknown>[] = [];
      const waitUntil = (work: Promise<unknown>) => void works.push(work);
      const full = { GroupId: 'a', EventTime: 1 };
      for (let n = 0; n < 2; n += 1) {
        const request = await createWebhookRequest(groupAfterGroupFull, full, app);
        equal((await handler(request, { waitUntil })).status, 200);
      }
      await Promise.all(works);
      equal(handled, 1);
    },
  },
  {
    name: 'the emulator asks a handler before, and tells it after',
    async run() {
      const said: unknown[] = [];
      const handlers = [
        on(groupBeforeSendMsg, ({ From_Account }) => ({ ErrorCode: From_Account === 'troll' ? 10_101 : 0 })),
        on(groupAfterSendMsg, ({ MsgBody }) => void said.push(MsgBody[0]?.MsgContent)),
      ];
      const { handler } = handlerWith({ handlers });
      const emulator = createEmulator({
        sdkAppId: app.sdkAppId,
        groups: [{ GroupId: 'live', Type: 'AVChatRoom', online: ['troll', 'ann'] }],
        webhooks: { handler, token: app.token, events: [groupBeforeSendMsg, groupAfterSendMsg] },
      });
      const write = (account: string) => emulator.as(account).write({ GroupId: 'live' }, `I am ${account}`);
      equal((await caught(write('troll'))).errorCode, 10_101);
      await write('ann');
      await emulator.settled();
      deepEqual(said, [{ Text: 'I am ann' }]);
      deepEqual(
        emulator.webhooks.map(({ failure }) => failure),
        [undefined, undefined, undefined],
      );
    },
  },
];
