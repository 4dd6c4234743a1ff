import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, elements, integer, newElements } from '../../schema.ts';

/** What {@link officialAccountBeforeSendMsg} tells. */
export interface OfficialAccountBeforeSendMsgBody extends WebhookBody {
  Official_Account: string;
  /** 1 online only, 0 all. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link officialAccountBeforeSendMsg}. */
export interface OfficialAccountBeforeSendMsgAnswer extends WebhookAnswer {
  /**
   * 0 deliver; 1 refuse, caller gets 10016 (by the page); 2 drop silently; 120001..130000 refuse, this code and
   * ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
  /** Replacement content; only with ErrorCode 0; absent = unchanged. */
  MsgBody?: readonly MsgElement[] | undefined;
  /** Replacement custom data. */
  CloudCustomData?: string | undefined;
}

/**
 * Before an official account sends a message. A message of an official account has arrived and is not delivered yet:
 * it can be let through, changed, refused or dropped.
 *
 * The body says neither who sends it nor which message it is.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60803
 */
export const officialAccountBeforeSendMsg: AnsweredEvent<
  OfficialAccountBeforeSendMsgBody,
  OfficialAccountBeforeSendMsgAnswer
> = defineWebhookEvent({
  command: 'OfficialAccount.CallbackBeforeSendMsg',
  phase: 'before',
  body: body({
    Official_Account: v.string(),
    OnlineOnlyFlag: integer(),
    MsgBody: elements(),
    CloudCustomData: optional(v.string()),
    EventTime: integer(),
  }),
  answer: answer(codes(0, 1, 2, [120001, 130000]), {
    MsgBody: optional(newElements()),
    CloudCustomData: optional(v.string()),
  }),
});
