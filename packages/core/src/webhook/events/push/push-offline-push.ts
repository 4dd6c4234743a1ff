import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookEvent } from '../../event.ts';
import { bareBody, integer } from '../../schema.ts';

/** An entry of `Events`: 1..100 events. */
export interface PushOfflinePushEvent {
  /** Push.OfflinePush. */
  CallbackCommand: string;
  /** 1 one-to-one, 2 group. */
  EventType: number;
  /** In seconds since the epoch. */
  EventTime: number;
  /** Sender. */
  From_Account: string;
  /** Receiver. */
  To_Account: string;
  /** 0 unknown, 1 APNs, 2 Xiaomi, 3 Huawei, 4 FCM, 5 Meizu, 6 OPPO, 7 vivo, 8 Honor. */
  PushPlatform: number;
  /** 1 sent, 2 reached, 3 clicked. */
  PushStage: number;
  /** One-to-one message id; empty for groups. */
  MsgKey?: string | undefined;
  /** Group id (capital D); empty for one-to-one. */
  GroupID?: string | undefined;
  /** Sequence. */
  MsgSeq: number;
  /** One-to-one only. */
  MsgRandom?: number | undefined;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** Push id; newer pages. */
  PushID?: string | undefined;
  /** 0 done. */
  ErrCode: number;
  /** Text, may be empty. */
  ErrInfo: string;
}

/** What {@link pushOfflinePush} tells. */
export interface PushOfflinePushBody {
  /** 1..100 events. */
  Events: PushOfflinePushEvent[];
}

/**
 * An offline push was sent, arrived or was opened. The offline push of an ordinary message was sent, arrived at a
 * device, or was opened; up to 100 events in one body.
 *
 * `EventTime` is in seconds here, and not in milliseconds.
 *
 * It needs the push plug-in. Up to 1,000 requests come in a second; more come later.
 *
 * @see https://trtc.io/document/67552
 */
export const pushOfflinePush: WebhookEvent<PushOfflinePushBody> = defineWebhookEvent({
  command: 'Push.OfflinePush',
  phase: 'after',
  body: bareBody({
    Events: rows(
      row({
        CallbackCommand: v.string(),
        EventType: integer(),
        EventTime: integer(),
        From_Account: v.string(),
        To_Account: v.string(),
        PushPlatform: integer(),
        PushStage: integer(),
        MsgKey: optional(v.string()),
        GroupID: optional(v.string()),
        MsgSeq: integer(),
        MsgRandom: optional(integer()),
        MsgTime: integer(),
        PushID: optional(v.string()),
        ErrCode: integer(),
        ErrInfo: v.string(),
      }),
    ),
  }),
});
