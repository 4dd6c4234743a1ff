import type { WebhookBody, WebhookEvent } from '../webhook/event.ts';
import type { Fault } from './http/faults.ts';
import type { EmulatedRequest } from './http/kept.ts';
import type { EmulatedBroadcast } from './state/broadcasts.ts';
import type { DevicePlatform, DeviceStatus } from './state/devices.ts';
import type { EmulatedGroup } from './state/emulated-group.ts';
import type { EmulatedUser } from './user/user.ts';
import type { EmulatedWebhook } from './webhooks/webhooks.ts';

/** The service, in memory. */
export interface Emulator {
  /** Give it to a transport: `fetchTransport({ fetch: emulator.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** The last requests, oldest first, as a list that grows. Queries, and so UserSigs, are not kept. */
  readonly requests: readonly EmulatedRequest[];
  /**
   * The last webhooks that were sent, as a list that grows: each when it was answered, or had failed. So those that waited for an
   * answer together may stand in another order.
   */
  readonly webhooks: readonly EmulatedWebhook[];
  /** Resolves when all that has happened was told: events after the fact are sent one after the other, and nobody waits for them. */
  settled(): Promise<void>;
  /** The last hundred messages to all live rooms, oldest first, as a list that grows. */
  readonly broadcasts: readonly EmulatedBroadcast[];
  /** A group as it stands now; `undefined` when there is none of that id. */
  group(GroupId: string): EmulatedGroup | undefined;
  /** A member comes or goes. A banned account stays out, and mark 500 keeps a member in. */
  setOnline(GroupId: string, account: string, online: boolean): void;
  /**
   * An account signs in on a device (`Online`), loses its connection there (`PushOnline`, for seven days at most), or signs out
   * (`Offline`). Who is online in a live room ({@link Emulator.setOnline}) is online in any case.
   */
  setStatus(account: string, status: DeviceStatus, platform?: DevicePlatform): void;
  /** Makes something go wrong. */
  inject(fault: Fault): void;
  /**
   * An app's user, who does what calls of a server cannot cause.
   *
   * @throws {@link InputError} for an account that does not exist.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@tim-rest/core/emulator';
   *
   * const emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }] });
   * const anna = emulator.as('anna');
   * await anna.login();
   * await anna.join('@TGS#live');
   * const { MsgSeq } = await anna.write({ GroupId: '@TGS#live' }, 'Hello');
   * await anna.disconnect();
   * console.log(MsgSeq, emulator.group('@TGS#live')?.online);
   * ```
   */
  as(account: string): EmulatedUser;
  /**
   * Sends an event that neither calls nor users cause, at once, whether or not it is switched on, and says what came of it.
   *
   * @throws {@link InputError} when there is no `webhooks` option, or the event has no such body.
   *
   * @example
   * ```ts
   * import { createEmulator } from '@tim-rest/core/emulator';
   * import { createWebhookHandler, groupOnDailyGroupQuotaAlarm, on } from '@tim-rest/core/webhook';
   *
   * const app = { sdkAppId: 1400000000, token: 'any' };
   * const handlers = [on(groupOnDailyGroupQuotaAlarm, ({ QuotaUsed }) => console.log(QuotaUsed))];
   * const handler = createWebhookHandler({ ...app, handlers });
   * const emulator = createEmulator({ sdkAppId: app.sdkAppId, webhooks: { handler, token: app.token } });
   * const body = { QuotaUsed: 70, Quota: 100, EventTime: Date.now() };
   * const { failure } = await emulator.raise(groupOnDailyGroupQuotaAlarm, body);
   * ```
   */
  raise<Body, Answer>(
    event: WebhookEvent<Body, Answer>,
    body: Omit<NoInfer<Body>, keyof WebhookBody>,
  ): Promise<EmulatedWebhook>;
}
