import * as v from 'valibot';
import { optional, rows } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** What {@link botOnGroupMessage} tells. */
export interface BotOnGroupMessageBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Sender. */
  From_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Unsigned 32-bit. */
  Random: number;
  /** Sequence. */
  MsgSeq: number;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** 1 online message, 0 stored; always 0 in live groups. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Bots mentioned. */
  AtRobots_Account: string[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Topic id; only in communities with topics. */
  TopicId?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A robot was mentioned in a group. A user has mentioned a robot in a group; a mention of all is none.
 *
 * The switch for events of robots has to be on in the console.
 *
 * @see https://trtc.io/document/68953
 */
export const botOnGroupMessage: WebhookEvent<BotOnGroupMessageBody> = defineWebhookEvent({
  command: 'Bot.OnGroupMessage',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    From_Account: v.string(),
    Operator_Account: v.string(),
    Random: integer(),
    MsgSeq: integer(),
    MsgTime: integer(),
    OnlineOnlyFlag: integer(),
    MsgBody: elements(),
    AtRobots_Account: rows(v.string()),
    CloudCustomData: optional(v.string()),
    TopicId: optional(v.string()),
    EventTime: integer(),
  }),
});
