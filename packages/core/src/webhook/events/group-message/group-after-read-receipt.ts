import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `GroupMsgReceiptList.ReadReceiptMembers`: readers. */
export interface GroupAfterReadReceiptReadReceiptMember {
  /** Reader. */
  Member_Account?: string | undefined;
}

/** An entry of `GroupMsgReceiptList`: per message. */
export interface GroupAfterReadReceiptGroupMsgReceipt {
  /** Sequence. */
  MsgSeq: number;
  ReadNum: number;
  UnreadNum: number;
  /** Readers. */
  ReadReceiptMembers?: GroupAfterReadReceiptReadReceiptMember[] | undefined;
}

/** What {@link groupAfterReadReceipt} tells. */
export interface GroupAfterReadReceiptBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Per message. */
  GroupMsgReceiptList: GroupAfterReadReceiptGroupMsgReceipt[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Group messages were read. A message that asks for receipts was sent to a group, or members have read some.
 *
 * @see https://trtc.io/document/60395
 */
export const groupAfterReadReceipt: WebhookEvent<GroupAfterReadReceiptBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterReadReceipt',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    GroupMsgReceiptList: rows(
      row({
        MsgSeq: integer(),
        ReadNum: integer(),
        UnreadNum: integer(),
        ReadReceiptMembers: optional(rows(row({ Member_Account: optional(v.string()) }))),
      }),
    ),
    EventTime: integer(),
  }),
});
