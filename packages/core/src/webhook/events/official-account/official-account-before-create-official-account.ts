import * as v from 'valibot';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** What {@link officialAccountBeforeCreateOfficialAccount} tells. */
export interface OfficialAccountBeforeCreateOfficialAccountBody extends WebhookBody {
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  Owner_Account: string;
  Name: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link officialAccountBeforeCreateOfficialAccount}. */
export interface OfficialAccountBeforeCreateOfficialAccountAnswer extends WebhookAnswer {
  /**
   * 0 allow; 1 refuse, caller gets 20006; 120001..130000 refuse, this code and ErrorInfo go to the caller. Default: 0.
   */
  ErrorCode?: number | undefined;
}

/**
 * Before an official account is created. An official account is about to be created by a call.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60795
 */
export const officialAccountBeforeCreateOfficialAccount: AnsweredEvent<
  OfficialAccountBeforeCreateOfficialAccountBody,
  OfficialAccountBeforeCreateOfficialAccountAnswer
> = defineWebhookEvent({
  command: 'OfficialAccount.CallbackBeforeCreateOfficialAccount',
  phase: 'before',
  body: body({
    Operator_Account: v.string(),
    Owner_Account: v.string(),
    Name: v.string(),
    EventTime: integer(),
  }),
  answer: answer(codes(0, 1, [120001, 130000]), {}),
});
