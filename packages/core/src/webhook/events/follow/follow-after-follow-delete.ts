import * as v from 'valibot';
import { rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link followAfterFollowDelete} tells. */
export interface FollowAfterFollowDeleteBody extends WebhookBody {
  /** Follower. */
  From_Account: string;
  /** Users no longer followed. */
  To_Account: string[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Users are followed no longer. A user follows others no longer, by an app or by a call.
 *
 * `To_Account` is a list of names here, where `followAfterFollowAdd` has objects.
 *
 * @see https://trtc.io/document/70356
 */
export const followAfterFollowDelete: WebhookEvent<FollowAfterFollowDeleteBody> = defineWebhookEvent({
  command: 'Follow.CallbackAfterFollowDelete',
  phase: 'after',
  body: body({ From_Account: v.string(), To_Account: rows(v.string()), EventTime: integer() }),
});
