import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `SubscribeAccountList`: users. */
export interface OfficialAccountAfterDeleteSubscriberSubscribeAccount {
  /** User. */
  Subscriber_Account: string;
}

/** What {@link officialAccountAfterDeleteSubscriber} tells. */
export interface OfficialAccountAfterDeleteSubscriberBody extends WebhookBody {
  Official_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Users. */
  SubscribeAccountList: OfficialAccountAfterDeleteSubscriberSubscribeAccount[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Users are subscribed no longer. Users have left an official account, or were removed from it.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60802
 */
export const officialAccountAfterDeleteSubscriber: WebhookEvent<OfficialAccountAfterDeleteSubscriberBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterDeleteSubscriber',
    phase: 'after',
    body: body({
      Official_Account: v.string(),
      Operator_Account: v.string(),
      SubscribeAccountList: rows(row({ Subscriber_Account: v.string() })),
      EventTime: integer(),
    }),
  });
