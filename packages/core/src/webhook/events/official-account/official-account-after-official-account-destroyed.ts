import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link officialAccountAfterOfficialAccountDestroyed} tells. */
export interface OfficialAccountAfterOfficialAccountDestroyedBody extends WebhookBody {
  Official_Account: string;
  Owner_Account: string;
  Name: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * An official account was destroyed. An official account is gone.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60798
 */
export const officialAccountAfterOfficialAccountDestroyed: WebhookEvent<OfficialAccountAfterOfficialAccountDestroyedBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterOfficialAccountDestroyed',
    phase: 'after',
    body: body({
      Official_Account: v.string(),
      Owner_Account: v.string(),
      Name: v.string(),
      EventTime: integer(),
    }),
  });
