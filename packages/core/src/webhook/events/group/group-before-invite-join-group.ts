import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { account } from '../../../endpoint/schema.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** An entry of `DestinationMembers`: users to be added. */
export interface GroupBeforeInviteJoinGroupDestinationMember {
  Member_Account: string;
}

/** What {@link groupBeforeInviteJoinGroup} tells. */
export interface GroupBeforeInviteJoinGroupBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Users to be added. */
  DestinationMembers: GroupBeforeInviteJoinGroupDestinationMember[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link groupBeforeInviteJoinGroup}. */
export interface GroupBeforeInviteJoinGroupAnswer extends WebhookAnswer {
  /**
   * 0 allow; 1 refuse, caller gets 10016; 10100..10200 refuse, this code and ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
  /** Users to leave out; with ErrorCode 0. */
  RefusedMembers_Account?: readonly string[] | undefined;
}

/**
 * Before users are brought into a group. Users are about to become members of a group, by an invitation or by a
 * call: all can be refused, or some of them.
 *
 * @see https://trtc.io/document/34371
 */
export const groupBeforeInviteJoinGroup: AnsweredEvent<
  GroupBeforeInviteJoinGroupBody,
  GroupBeforeInviteJoinGroupAnswer
> = defineWebhookEvent({
  command: 'Group.CallbackBeforeInviteJoinGroup',
  phase: 'before',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Operator_Account: v.string(),
    DestinationMembers: rows(row({ Member_Account: v.string() })),
    EventTime: integer(),
  }),
  answer: answer(codes(0, 1, [10100, 10200]), { RefusedMembers_Account: optional(v.array(account())) }),
});
