import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `PairList`: account pairs. */
export interface SnsFriendAddPair {
  /** Owner of the list. */
  From_Account: string;
  /** Entry of the list. */
  To_Account: string;
  /** Who had asked. */
  Initiator_Account: string;
}

/** What {@link snsFriendAdd} tells. */
export interface SnsFriendAddBody extends WebhookBody {
  /** Account pairs. */
  PairList: SnsFriendAddPair[];
  /** Friend_add, FriendAdd for a request, friend_response, FriendResponse for an answer. */
  ClientCmd: string;
  /** Admin for REST calls, else empty. */
  Admin_Account: string;
  /** 1 forced, 0 normal. */
  ForceFlag: number;
}

/**
 * Friends were added. A user is on the friend list of another, by a request of theirs or by a call; an import is not
 * told.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/34359
 */
export const snsFriendAdd: WebhookEvent<SnsFriendAddBody> = defineWebhookEvent({
  command: 'Sns.CallbackFriendAdd',
  phase: 'after',
  body: body({
    PairList: rows(row({ From_Account: v.string(), To_Account: v.string(), Initiator_Account: v.string() })),
    ClientCmd: v.string(),
    Admin_Account: v.string(),
    ForceFlag: integer(),
  }),
});
