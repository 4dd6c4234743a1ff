import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `FollowList`: followed. */
export interface FollowAfterFollowAddFollow {
  /** Followed user. */
  To_Account: string;
}

/** What {@link followAfterFollowAdd} tells. */
export interface FollowAfterFollowAddBody extends WebhookBody {
  /** Follower. */
  From_Account: string;
  /** Followed. */
  FollowList: FollowAfterFollowAddFollow[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Users were followed. A user follows others now, by an app or by a call.
 *
 * @see https://trtc.io/document/70355
 */
export const followAfterFollowAdd: WebhookEvent<FollowAfterFollowAddBody> = defineWebhookEvent({
  command: 'Follow.CallbackAfterFollowAdd',
  phase: 'after',
  body: body({
    From_Account: v.string(),
    FollowList: rows(row({ To_Account: v.string() })),
    EventTime: integer(),
  }),
});
