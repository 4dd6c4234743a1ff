import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link c2cAfterMsgWithDraw} tells. */
export interface C2cAfterMsgWithDrawBody extends WebhookBody {
  /** Sender. */
  From_Account: string;
  /** Receiver. */
  To_Account: string;
  /** Message id. */
  MsgKey: string;
  /** Receiver's unread one-to-one messages. */
  UnreadMsgNum: number;
  /** Event time; not in every page version; in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/**
 * A one-to-one message was recalled. A message from one user to another has been taken back, by an app or by a call.
 *
 * The `D` in the name of the command is a capital letter.
 *
 * Older versions of the page have no `EventTime`: it may be missing.
 *
 * @see https://trtc.io/document/43466
 */
export const c2cAfterMsgWithDraw: WebhookEvent<C2cAfterMsgWithDrawBody> = defineWebhookEvent({
  command: 'C2C.CallbackAfterMsgWithDraw',
  phase: 'after',
  body: body({
    From_Account: v.string(),
    To_Account: v.string(),
    MsgKey: v.string(),
    UnreadMsgNum: integer(),
    EventTime: optional(integer()),
  }),
});
