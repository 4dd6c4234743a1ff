import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `GroupAttr`: pairs. */
export interface GroupAfterGroupAttrChangedGroupAttr {
  /** Key (lower case). */
  key?: string | undefined;
  /** Value (lower case). */
  value?: string | undefined;
}

/** What {@link groupAfterGroupAttrChanged} tells. */
export interface GroupAfterGroupAttrChangedBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Set, modify, clear, delete. */
  OptionType: string;
  /** Pairs. */
  GroupAttr?: GroupAfterGroupAttrChangedGroupAttr[] | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Attributes of a group changed. Attributes of a group have been set, changed, deleted or cleared.
 *
 * `key` and `value` begin with small letters here.
 *
 * @see https://trtc.io/document/60394
 */
export const groupAfterGroupAttrChanged: WebhookEvent<GroupAfterGroupAttrChangedBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupAttrChanged',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Operator_Account: v.string(),
    OptionType: v.string(),
    GroupAttr: optional(rows(row({ key: optional(v.string()), value: optional(v.string()) }))),
    EventTime: integer(),
  }),
});
