import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** An entry of `GroupAtInfo`: who is mentioned; in code of the vendor's only. */
export interface GroupAfterSendMsgGroupAtInfo {
  /** 0 one member, 1 all. */
  GroupAtAllFlag?: number | undefined;
  /** Mentioned member. */
  GroupAt_Account?: string | undefined;
}

/** What {@link groupAfterSendMsg} tells. */
export interface GroupAfterSendMsgBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Sender. */
  From_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Unsigned 32-bit. */
  Random: number;
  /** Sequence in the group. */
  MsgSeq: number;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** 1 online message, 0 stored; always 0 in live groups. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Topic id; only in communities with topics. */
  TopicId?: string | undefined;
  /** Who is mentioned; in code of the vendor's only. */
  GroupAtInfo?: GroupAfterSendMsgGroupAtInfo[] | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group message was sent. A message to a group has been delivered, from an app or by a call.
 *
 * It does not come for what was refused before. What was changed before comes as it was delivered.
 *
 * @see https://trtc.io/document/34375
 */
export const groupAfterSendMsg: WebhookEvent<GroupAfterSendMsgBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterSendMsg',
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
    CloudCustomData: optional(v.string()),
    TopicId: optional(v.string()),
    GroupAtInfo: optional(
      rows(row({ GroupAtAllFlag: optional(integer()), GroupAt_Account: optional(v.string()) })),
    ),
    EventTime: integer(),
  }),
});
