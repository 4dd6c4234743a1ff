import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `NewMemberList`: new members. */
export interface GroupAfterNewMemberJoinNewMember {
  Member_Account: string;
}

/** What {@link groupAfterNewMemberJoin} tells. */
export interface GroupAfterNewMemberJoinBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Apply, Invited. */
  JoinType: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  NewMemberList: GroupAfterNewMemberJoinNewMember[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Members joined a group. Users have become members of a group: they asked, were invited, or were added by a call.
 *
 * In a live room a member who left has lost the marks: set them again now. A call that marks somebody right after
 * this may find them offline still.
 *
 * @see https://trtc.io/document/34372
 */
export const groupAfterNewMemberJoin: WebhookEvent<GroupAfterNewMemberJoinBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterNewMemberJoin',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    JoinType: v.string(),
    Operator_Account: v.string(),
    NewMemberList: rows(row({ Member_Account: v.string() })),
    EventTime: integer(),
  }),
});
