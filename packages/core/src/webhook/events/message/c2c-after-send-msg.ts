import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** What {@link c2cAfterSendMsg} tells. */
export interface C2cAfterSendMsgBody extends WebhookBody {
  /** Sender. */
  From_Account: string;
  /** Receiver. */
  To_Account: string;
  /** Unsigned 32-bit. */
  MsgSeq: number;
  /** Unsigned 32-bit. */
  MsgRandom: number;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** Message id for recall. */
  MsgKey: string;
  /** Id on the client; China pages since 2024. */
  MsgId?: string | undefined;
  /** 1 online message, 0 stored. */
  OnlineOnlyFlag: number;
  /** 0 delivered, else the error code. */
  SendMsgResult: number;
  /** "send msg succeed" or the failure text. */
  ErrorInfo: string;
  /** Receiver's unread one-to-one messages; -1 when delivery failed. */
  UnreadMsgNum: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Event time; not in every page version; in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/**
 * A one-to-one message was sent. A message from one user to another has been delivered, or could not be.
 *
 * It comes for failures, too: look at `SendMsgResult`.
 *
 * It does not come for what was refused before. What was changed before comes as it was delivered.
 *
 * Older versions of the page have no `EventTime`: it may be missing.
 *
 * @see https://trtc.io/document/34365
 */
export const c2cAfterSendMsg: WebhookEvent<C2cAfterSendMsgBody> = defineWebhookEvent({
  command: 'C2C.CallbackAfterSendMsg',
  phase: 'after',
  body: body({
    From_Account: v.string(),
    To_Account: v.string(),
    MsgSeq: integer(),
    MsgRandom: integer(),
    MsgTime: integer(),
    MsgKey: v.string(),
    MsgId: optional(v.string()),
    OnlineOnlyFlag: integer(),
    SendMsgResult: integer(),
    ErrorInfo: v.string(),
    UnreadMsgNum: integer(),
    MsgBody: elements(),
    CloudCustomData: optional(v.string()),
    EventTime: optional(integer()),
  }),
});
