import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** An entry of `PairList`: account pairs. */
export interface SnsBlackListDeletePair {
  /** Owner of the list. */
  From_Account: string;
  /** Entry of the list. */
  To_Account: string;
}

/** What {@link snsBlackListDelete} tells. */
export interface SnsBlackListDeleteBody extends WebhookBody {
  /** Account pairs. */
  PairList: SnsBlackListDeletePair[];
}

/**
 * Somebody is blocked no longer. A user has taken another off the block list.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/34362
 */
export const snsBlackListDelete: WebhookEvent<SnsBlackListDeleteBody> = defineWebhookEvent({
  command: 'Sns.CallbackBlackListDelete',
  phase: 'after',
  body: body({ PairList: rows(row({ From_Account: v.string(), To_Account: v.string() })) }),
});
