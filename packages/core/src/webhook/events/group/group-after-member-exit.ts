import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `ExitMemberList`: members gone. */
export interface GroupAfterMemberExitExitMember {
  Member_Account: string;
}

/** What {@link groupAfterMemberExit} tells. */
export interface GroupAfterMemberExitBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Kicked, Quit. */
  ExitType: string;
  /** Who left, or who removed (table and sample differ). */
  Operator_Account: string;
  /** Members gone. */
  ExitMemberList: GroupAfterMemberExitExitMember[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Members left a group. Members have left a group, or were removed from it by an app or by a call.
 *
 * In a live room their marks are gone.
 *
 * Whether `Operator_Account` is who left or who removed them differs between the table and the sample of the page.
 *
 * @see https://trtc.io/document/34373
 */
export const groupAfterMemberExit: WebhookEvent<GroupAfterMemberExitBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterMemberExit',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    ExitType: v.string(),
    Operator_Account: v.string(),
    ExitMemberList: rows(row({ Member_Account: v.string() })),
    EventTime: integer(),
  }),
});
