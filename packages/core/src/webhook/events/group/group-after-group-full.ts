import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupAfterGroupFull} tells. */
export interface GroupAfterGroupFullBody extends WebhookBody {
  GroupId: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group is full. The last free place in a group was taken, or somebody could not join because there is none.
 *
 * It comes again for whoever is turned away while the group is full.
 *
 * @see https://trtc.io/document/34376
 */
export const groupAfterGroupFull: WebhookEvent<GroupAfterGroupFullBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupFull',
  phase: 'after',
  body: body({ GroupId: v.string(), EventTime: integer() }),
});
