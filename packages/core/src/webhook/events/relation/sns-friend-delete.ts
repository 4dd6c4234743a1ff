import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** An entry of `PairList`: account pairs. */
export interface SnsFriendDeletePair {
  /** Owner of the list. */
  From_Account: string;
  /** Entry of the list. */
  To_Account: string;
}

/** What {@link snsFriendDelete} tells. */
export interface SnsFriendDeleteBody extends WebhookBody {
  /** Account pairs. */
  PairList: SnsFriendDeletePair[];
}

/**
 * Friends were deleted. A user is no longer on the friend list of another.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/34360
 */
export const snsFriendDelete: WebhookEvent<SnsFriendDeleteBody> = defineWebhookEvent({
  command: 'Sns.CallbackFriendDelete',
  phase: 'after',
  body: body({ PairList: rows(row({ From_Account: v.string(), To_Account: v.string() })) }),
});
