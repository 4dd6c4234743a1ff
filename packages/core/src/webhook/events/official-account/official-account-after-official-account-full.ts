import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link officialAccountAfterOfficialAccountFull} tells. */
export interface OfficialAccountAfterOfficialAccountFullBody extends WebhookBody {
  Official_Account: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * An official account is full. An official account has as many subscribers as it may have.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60801
 */
export const officialAccountAfterOfficialAccountFull: WebhookEvent<OfficialAccountAfterOfficialAccountFullBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterOfficialAccountFull',
    phase: 'after',
    body: body({ Official_Account: v.string(), EventTime: integer() }),
  });
