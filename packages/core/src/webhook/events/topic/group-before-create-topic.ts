import * as v from 'valibot';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes } from '../../schema.ts';

/** What {@link groupBeforeCreateTopic} tells. */
export interface GroupBeforeCreateTopicBody extends WebhookBody {
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Topic name. */
  Name: string;
}

/** What may be answered to {@link groupBeforeCreateTopic}. */
export interface GroupBeforeCreateTopicAnswer extends WebhookAnswer {
  /**
   * 0 allow; 1 refuse, caller gets 10016; 10100..10200 refuse, this code and ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
}

/**
 * Before a topic is created. A topic is about to be created in a community, by an app or by a call.
 *
 * For groups of type Community.
 *
 * The body does not say in which community.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/49463
 */
export const groupBeforeCreateTopic: AnsweredEvent<GroupBeforeCreateTopicBody, GroupBeforeCreateTopicAnswer> =
  defineWebhookEvent({
    command: 'Group.CallbackBeforeCreateTopic',
    phase: 'before',
    body: body({ Operator_Account: v.string(), Type: v.string(), Name: v.string() }),
    answer: answer(codes(0, 1, [10100, 10200]), {}),
  });
