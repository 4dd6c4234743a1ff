import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link officialAccountAfterOfficialAccountInfoChanged} tells. */
export interface OfficialAccountAfterOfficialAccountInfoChangedBody extends WebhookBody {
  Official_Account: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** New introduction. */
  Introduction?: string | undefined;
  /** New name. */
  Name?: string | undefined;
  /** New avatar. */
  FaceUrl?: string | undefined;
  /** New organisation. */
  Organization?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Information about an official account changed. What is said about an official account has been changed by a call.
 *
 * Only what changed is in it.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60797
 */
export const officialAccountAfterOfficialAccountInfoChanged: WebhookEvent<OfficialAccountAfterOfficialAccountInfoChangedBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged',
    phase: 'after',
    body: body({
      Official_Account: v.string(),
      Operator_Account: v.string(),
      Introduction: optional(v.string()),
      Name: optional(v.string()),
      FaceUrl: optional(v.string()),
      Organization: optional(v.string()),
      EventTime: integer(),
    }),
  });
