import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link officialAccountAfterCreateOfficialAccount} tells. */
export interface OfficialAccountAfterCreateOfficialAccountBody extends WebhookBody {
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  Official_Account: string;
  Owner_Account: string;
  Name: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * An official account was created. An official account has been created.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60796
 */
export const officialAccountAfterCreateOfficialAccount: WebhookEvent<OfficialAccountAfterCreateOfficialAccountBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterCreateOfficialAccount',
    phase: 'after',
    body: body({
      Operator_Account: v.string(),
      Official_Account: v.string(),
      Owner_Account: v.string(),
      Name: v.string(),
      EventTime: integer(),
    }),
  });
