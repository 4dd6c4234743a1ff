import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** An entry of `PairList`: account pairs. */
export interface SnsBlackListAddPair {
  /** Owner of the list. */
  From_Account: string;
  /** Entry of the list. */
  To_Account: string;
}

/** What {@link snsBlackListAdd} tells. */
export interface SnsBlackListAddBody extends WebhookBody {
  /** Account pairs. */
  PairList: SnsBlackListAddPair[];
}

/**
 * Somebody was blocked. A user has put another on the block list.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/34361
 */
export const snsBlackListAdd: WebhookEvent<SnsBlackListAddBody> = defineWebhookEvent({
  command: 'Sns.CallbackBlackListAdd',
  phase: 'after',
  body: body({ PairList: rows(row({ From_Account: v.string(), To_Account: v.string() })) }),
});
