import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** What {@link groupSendMsgException} tells. */
export interface GroupSendMsgExceptionBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Sender. */
  From_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Unsigned 32-bit. */
  Random: number;
  /** 1 online message, 0 stored; always 0 in live groups. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Group error code, e.g. 10023. */
  ErrorCode: number;
  /** Text. */
  ErrorInfo: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group message could not be sent. A message to a group was not delivered, from an app or by a call.
 *
 * `ErrorCode` and `ErrorInfo` in the body say why the message failed.
 *
 * @see https://trtc.io/document/49462
 */
export const groupSendMsgException: WebhookEvent<GroupSendMsgExceptionBody> = defineWebhookEvent({
  command: 'Group.CallbackSendMsgException',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    From_Account: v.string(),
    Operator_Account: v.string(),
    Random: integer(),
    OnlineOnlyFlag: integer(),
    MsgBody: elements(),
    CloudCustomData: optional(v.string()),
    ErrorCode: integer(),
    ErrorInfo: v.string(),
    EventTime: integer(),
  }),
});
