import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `ExtensionList`: pairs; empty on clear. */
export interface GroupAfterGroupMsgExtensionItem {
  Key?: string | undefined;
  /** Value; "" on delete. */
  Value?: string | undefined;
  /** Version of the pair. */
  Seq?: number | undefined;
}

/** What {@link groupAfterGroupMsgExtension} tells. */
export interface GroupAfterGroupMsgExtensionBody extends WebhookBody {
  GroupId: string;
  /** Sequence. */
  MsgSeq: number;
  /** 1 set, 2 delete, 3 clear. */
  OperateType: number;
  /** Pairs; empty on clear. */
  ExtensionList: GroupAfterGroupMsgExtensionItem[];
  /** Version of the message's extensions. */
  Seq: number;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Extensions of a group message changed. Keys and values beside a group message have been set, deleted or cleared.
 *
 * @see https://trtc.io/document/76007
 */
export const groupAfterGroupMsgExtension: WebhookEvent<GroupAfterGroupMsgExtensionBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupMsgExtension',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    MsgSeq: integer(),
    OperateType: integer(),
    ExtensionList: rows(
      row({ Key: optional(v.string()), Value: optional(v.string()), Seq: optional(integer()) }),
    ),
    Seq: integer(),
    EventTime: integer(),
  }),
});
