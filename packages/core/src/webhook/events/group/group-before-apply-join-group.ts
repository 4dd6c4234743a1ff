import * as v from 'valibot';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** What {@link groupBeforeApplyJoinGroup} tells. */
export interface GroupBeforeApplyJoinGroupBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who asks. */
  Requestor_Account: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link groupBeforeApplyJoinGroup}. */
export interface GroupBeforeApplyJoinGroupAnswer extends WebhookAnswer {
  /**
   * 0 allow; 1 refuse, caller gets 10016; 10100..10200 refuse, this code and ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
}

/**
 * Before somebody asks to join a group. A user asks to join a group, and nobody in the group has been asked yet.
 *
 * To let it through does not spare the approval that the group wants.
 *
 * Whether it is raised for live rooms is not documented.
 *
 * `Requestor_Account` has an o, where events of friends have `Requester_Account`.
 *
 * @see https://trtc.io/document/34370
 */
export const groupBeforeApplyJoinGroup: AnsweredEvent<
  GroupBeforeApplyJoinGroupBody,
  GroupBeforeApplyJoinGroupAnswer
> = defineWebhookEvent({
  command: 'Group.CallbackBeforeApplyJoinGroup',
  phase: 'before',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Requestor_Account: v.string(),
    EventTime: integer(),
  }),
  answer: answer(codes(0, 1, [10100, 10200]), {}),
});
