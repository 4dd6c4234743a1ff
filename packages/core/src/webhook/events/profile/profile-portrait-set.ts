import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `ProfileItem`: changed fields. */
export interface ProfilePortraitSetProfileItem {
  /** Field tag. */
  Tag: string;
  /** New value. */
  Value: string | number;
}

/** What {@link profilePortraitSet} tells. */
export interface ProfilePortraitSetBody extends WebhookBody {
  /** Who changed it. */
  Operator_Account: string;
  /** Whose profile. */
  From_Account: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
  /** Changed fields. */
  ProfileItem: ProfilePortraitSetProfileItem[];
}

/**
 * A profile changes. Fields of a user's profile have been set, by the user or by a call.
 *
 * @see https://trtc.io/document/48733
 */
export const profilePortraitSet: WebhookEvent<ProfilePortraitSetBody> = defineWebhookEvent({
  command: 'Profile.CallbackPortraitSet',
  phase: 'after',
  body: body({
    Operator_Account: v.string(),
    From_Account: v.string(),
    EventTime: integer(),
    ProfileItem: rows(row({ Tag: v.string(), Value: v.union([v.string(), v.number()]) })),
  }),
});
