import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookEvent } from '../../event.ts';
import { bareBody, integer } from '../../schema.ts';

/** An entry of `Events`: 1..100 events. */
export interface PushAllMemberPushEvent {
  /** Push.AllMemberPush. */
  CallbackCommand: string;
  /** 1 offline push, 2 online push. */
  EventType: number;
  TaskId: string;
  /** Unix seconds, start of the task: in seconds. */
  TaskTime: number;
  /** In seconds since the epoch. */
  EventTime: number;
  /** Receiver. */
  To_Account: string;
  /** 0 unknown, 1 APNs, 2 Xiaomi, 3 Huawei, 4 FCM, 5 Meizu, 6 OPPO, 7 vivo, 8 Honor. */
  PushPlatform: number;
  /** Kind of device; not in the sample of the page. */
  DeviceType?: number | undefined;
  /** 1 sent, 2 reached, 3 clicked. */
  PushStage: number;
  /** Id that was given to `timpushBatch`; not in the sample of the page. */
  DataId?: string | undefined;
  /** 0 done. */
  ErrCode: number;
  /** Text, may be empty. */
  ErrInfo: string;
}

/** What {@link pushAllMemberPush} tells. */
export interface PushAllMemberPushBody {
  /** 1..100 events. */
  Events: PushAllMemberPushEvent[];
}

/**
 * A push to many was sent, arrived or was opened. A push of `timpushPush` or `timpushBatch` was sent, arrived at a
 * device, or was opened; up to 100 events in one body.
 *
 * `EventTime` is in seconds here, and not in milliseconds.
 *
 * It needs the push plug-in. Up to 1,000 requests come in a second; more come later.
 *
 * @see https://trtc.io/document/67551
 */
export const pushAllMemberPush: WebhookEvent<PushAllMemberPushBody> = defineWebhookEvent({
  command: 'Push.AllMemberPush',
  phase: 'after',
  body: bareBody({
    Events: rows(
      row({
        CallbackCommand: v.string(),
        EventType: integer(),
        TaskId: v.string(),
        TaskTime: integer(),
        EventTime: integer(),
        To_Account: v.string(),
        PushPlatform: integer(),
        DeviceType: optional(integer()),
        PushStage: integer(),
        DataId: optional(v.string()),
        ErrCode: integer(),
        ErrInfo: v.string(),
      }),
    ),
  }),
});
