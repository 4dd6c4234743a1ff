import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { account } from '../../../endpoint/schema.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** An entry of `SubscribeAccountList`: users. */
export interface OfficialAccountBeforeAddSubscriberSubscribeAccount {
  /** User. */
  Subscriber_Account: string;
}

/** What {@link officialAccountBeforeAddSubscriber} tells. */
export interface OfficialAccountBeforeAddSubscriberBody extends WebhookBody {
  Official_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Users. */
  SubscribeAccountList: OfficialAccountBeforeAddSubscriberSubscribeAccount[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link officialAccountBeforeAddSubscriber}. */
export interface OfficialAccountBeforeAddSubscriberAnswer extends WebhookAnswer {
  /** 0 allow (also for some of the users); 1 refuse all; code seen by the caller not documented. Default: 0. */
  ErrorCode?: number | undefined;
  /** Users to leave out. */
  RefusedSubscribers_Account?: readonly string[] | undefined;
}

/**
 * Before users subscribe. Users are about to subscribe to an official account, by an app or by a call: all can be
 * refused, or some of them.
 *
 * There is no range for codes of one's own. Which code the caller sees after a refusal is not documented.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60799
 */
export const officialAccountBeforeAddSubscriber: AnsweredEvent<
  OfficialAccountBeforeAddSubscriberBody,
  OfficialAccountBeforeAddSubscriberAnswer
> = defineWebhookEvent({
  command: 'OfficialAccount.CallbackBeforeAddSubscriber',
  phase: 'before',
  body: body({
    Official_Account: v.string(),
    Operator_Account: v.string(),
    SubscribeAccountList: rows(row({ Subscriber_Account: v.string() })),
    EventTime: integer(),
  }),
  answer: answer(codes(0, 1), { RefusedSubscribers_Account: optional(v.array(account())) }),
});
