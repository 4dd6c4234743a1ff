import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** An entry of `MemberList`: first members. */
export interface GroupBeforeCreateGroupMember {
  Member_Account?: string | undefined;
}

/** What {@link groupBeforeCreateGroup} tells. */
export interface GroupBeforeCreateGroupBody extends WebhookBody {
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  Owner_Account: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  Name: string;
  /** Groups of this type the user has created. */
  CreateGroupNum: number;
  /** Invite option; in code of the vendor's only. */
  InviteOption?: string | undefined;
  /** First members. */
  MemberList?: GroupBeforeCreateGroupMember[] | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link groupBeforeCreateGroup}. */
export interface GroupBeforeCreateGroupAnswer extends WebhookAnswer {
  /**
   * 0 allow; 1 refuse, caller gets 10016; 10100..10200 refuse, this code and ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
}

/**
 * Before a group is created. A group is about to be created, by an app or by a call.
 *
 * The count was called otherwise in older samples: `CreatedNum` and `CreatedGroupNum`.
 *
 * @see https://trtc.io/document/34368
 */
export const groupBeforeCreateGroup: AnsweredEvent<GroupBeforeCreateGroupBody, GroupBeforeCreateGroupAnswer> =
  defineWebhookEvent({
    command: 'Group.CallbackBeforeCreateGroup',
    phase: 'before',
    body: body({
      Operator_Account: v.string(),
      Owner_Account: v.string(),
      Type: v.string(),
      Name: v.string(),
      CreateGroupNum: integer(),
      InviteOption: optional(v.string()),
      MemberList: optional(rows(row({ Member_Account: optional(v.string()) }))),
      EventTime: integer(),
    }),
    answer: answer(codes(0, 1, [10100, 10200]), {}),
  });
