import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** What {@link botOnC2cMessage} tells. */
export interface BotOnC2cMessageBody extends WebhookBody {
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
  /** Receiver's unread one-to-one messages; not in the sample of the page. */
  UnreadMsgNum?: number | undefined;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Event time; not in every page version; in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/**
 * A robot got a message. A user has written to a robot.
 *
 * The switch for events of robots has to be on in the console.
 *
 * Older versions of the page have no `EventTime`: it may be missing.
 *
 * @see https://trtc.io/document/68952
 */
export const botOnC2cMessage: WebhookEvent<BotOnC2cMessageBody> = defineWebhookEvent({
  command: 'Bot.OnC2CMessage',
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
    UnreadMsgNum: optional(integer()),
    MsgBody: elements(),
    CloudCustomData: optional(v.string()),
    EventTime: optional(integer()),
  }),
});
