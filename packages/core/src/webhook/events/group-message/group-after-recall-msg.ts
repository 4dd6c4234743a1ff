import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `MsgSeqList`: messages. */
export interface GroupAfterRecallMsgMsgSeq {
  /** Sequence. */
  MsgSeq: number;
}

/** What {@link groupAfterRecallMsg} tells. */
export interface GroupAfterRecallMsgBody extends WebhookBody {
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  GroupId: string;
  /** Messages. */
  MsgSeqList: GroupAfterRecallMsgMsgSeq[];
  /** Topic id; only in communities with topics. */
  TopicId?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** Group messages were recalled. Messages of a group have been taken back, by an app or by a call. */
export const groupAfterRecallMsg: WebhookEvent<GroupAfterRecallMsgBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterRecallMsg',
  phase: 'after',
  body: body({
    Operator_Account: v.string(),
    Type: v.string(),
    GroupId: v.string(),
    MsgSeqList: rows(row({ MsgSeq: integer() })),
    TopicId: optional(v.string()),
    EventTime: integer(),
  }),
});
