import { call, type Endpoint } from '@tim-rest/core';
import { createEmulator, type Emulator, type EmulatorOptions } from '@tim-rest/core/emulator';
import { createWebhookHandler } from '@tim-rest/core/webhook';
import { events } from '../contract/events.ts';
import { clientOf } from '../support/client-of.ts';

export const APP = { sdkAppId: 1_400_000_000, token: 'any', timeoutMs: 60_000 };
export const CLUB = 'club';
export const LIVE = '@TGS#live';
export const CITY = '@TGS#_city';
export const NEWS = '@TOA#_news';

/** A webhook that was sent, by the name of its event. */
export interface Fired {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A small app with something of each kind, and what was fired since somebody looked. */
export function openApp(options: Partial<EmulatorOptions> = {}) {
  const emulator = createEmulator({
    sdkAppId: APP.sdkAppId,
    groups: [
      {
        GroupId: CLUB,
        Type: 'Public',
        Owner_Account: 'ann',
        members: [{ Member_Account: 'ben' }, { Member_Account: 'cat' }],
      },
      { GroupId: LIVE, Type: 'AVChatRoom', online: ['ben'] },
      { GroupId: CITY, Type: 'Community', Owner_Account: 'ann' },
    ],
    officialAccounts: [
      { OfficialAccountUserID: NEWS, Owner_Account: 'ann', Name: 'News', subscribers: ['ben'] },
    ],
    webhooks: {
      handler: createWebhookHandler({ ...APP, handlers: [] }),
      token: APP.token,
      timeoutMs: APP.timeoutMs,
    },
    ...options,
  });
  const client = clientOf(emulator);
  let seen = 0;
  const fired = async (): Promise<Fired[]> => {
    await emulator.settled();
    const sent = emulator.webhooks.slice(seen);
    seen = emulator.webhooks.length;
    return sent.map(({ command, body }) => ({
      name: events.find(([, event]) => event.command === command)?.[0] ?? command,
      body: body as Fired['body'],
    }));
  };
  const does = <In, Out>(endpoint: Endpoint<In, Out, unknown>, request: NoInfer<In>) =>
    call(client, endpoint as Endpoint<In, Out>, request);
  return { emulator, does, fired };
}

export type App = ReturnType<typeof openApp>;

/** Something that fires: what was there before, and the one call or act that does it. */
export interface Scene {
  readonly by: string;
  /** Options of the emulator's, where it takes some. */
  readonly options?: Partial<EmulatorOptions>;
  readonly first?: (app: App) => Promise<unknown>;
  readonly act: (app: App) => Promise<unknown>;
}

/** An act of a user's. */
export const as = (
  by: string,
  account: string,
  act: (user: ReturnType<Emulator['as']>) => Promise<unknown>,
  first?: Scene['first'],
): Scene => ({ by: `as.${by}`, act: ({ emulator }) => act(emulator.as(account)), ...(first && { first }) });
