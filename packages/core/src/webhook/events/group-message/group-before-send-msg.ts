import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, elements, integer, newElements } from '../../schema.ts';

/** What {@link groupBeforeSendMsg} tells. */
export interface GroupBeforeSendMsgBody extends WebhookBody {
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
  /** Topic id; only in communities with topics. */
  TopicId?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link groupBeforeSendMsg}. */
export interface GroupBeforeSendMsgAnswer extends WebhookAnswer {
  /**
   * 0 deliver; 1 refuse, caller gets 10016; 2 drop silently, caller sees success; 10100..10200 refuse, this code and
   * ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
  /** Replacement content; only with ErrorCode 0; absent = unchanged. */
  MsgBody?: readonly MsgElement[] | undefined;
  /** Replacement custom data. */
  CloudCustomData?: string | undefined;
}

/**
 * Before a group message is sent. A message to a group has arrived and is not delivered yet: it can be let through,
 * changed, refused or dropped.
 *
 * The service waits 2 seconds. By default the message is delivered after that; the console can set it to be refused
 * (80003).
 *
 * A sender who is muted in the whole app is refused before it, and does not raise it.
 *
 * @see https://trtc.io/document/34374
 */
export const groupBeforeSendMsg: AnsweredEvent<GroupBeforeSendMsgBody, GroupBeforeSendMsgAnswer> =
  defineWebhookEvent({
    command: 'Group.CallbackBeforeSendMsg',
    phase: 'before',
    body: body({
      GroupId: v.string(),
      Type: v.string(),
      From_Account: v.string(),
      Operator_Account: v.string(),
      Random: integer(),
      OnlineOnlyFlag: integer(),
      MsgBody: elements(),
      CloudCustomData: optional(v.string()),
      TopicId: optional(v.string()),
      EventTime: integer(),
    }),
    answer: answer(codes(0, 1, 2, [10100, 10200]), {
      MsgBody: optional(newElements()),
      CloudCustomData: optional(v.string()),
    }),
  });
