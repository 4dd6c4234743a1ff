import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `MemberList`: members; not sent for communities. */
export interface GroupAfterGroupDestroyedMember {
  Member_Account?: string | undefined;
}

/** What {@link groupAfterGroupDestroyed} tells. */
export interface GroupAfterGroupDestroyedBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  Owner_Account: string;
  Name?: string | undefined;
  /** Members; not sent for communities. */
  MemberList?: GroupAfterGroupDestroyedMember[] | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group was dissolved. A group is gone, by an app or by a call.
 *
 * In a live room all marks are gone with it.
 *
 * @see https://trtc.io/document/34377
 */
export const groupAfterGroupDestroyed: WebhookEvent<GroupAfterGroupDestroyedBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupDestroyed',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Owner_Account: v.string(),
    Name: optional(v.string()),
    MemberList: optional(rows(row({ Member_Account: optional(v.string()) }))),
    EventTime: integer(),
  }),
});
