import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { byResult, type FollowResults, results } from './results.ts';

/** Whom {@link followAdd} follows. An object here, a text in {@link followDelete}. */
export interface FollowTarget {
  To_Account: string;
}

/** Input of {@link followAdd}. */
export interface FollowAddRequest {
  /** Who follows. */
  From_Account: string;
  /** Up to 20 a call. */
  FollowItem: readonly FollowTarget[];
}

/**
 * Lets an account follow others. Nobody is asked.
 *
 * Up to 20 accounts; {@link batch} takes any number, and sorts out who failed: by 32100 where `From_Account` follows as many
 * as it may (5,000, by the guide for clients), by 32101 where the other has as many followers as it may (by that guide any
 * number), by 32102 and 32103 where one of the two follows and is followed by as many as it may.
 *
 * Needs the console's switch for following and followers, and a plan that has it (30005).
 *
 * @see https://trtc.io/document/70345
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { followAdd } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, followAdd, {
 *   From_Account: 'anna', FollowItem: [{ To_Account: 'teacher' }],
 * });
 * ```
 */
export const followAdd: BatchEndpoint<FollowAddRequest, FollowResults> = uncheckedEndpoint({
  name: 'followAdd',
  service: 'follow',
  command: 'follow_add',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    FollowItem: list(part<FollowTarget>({ To_Account: account() }), 20),
  }),
  output: results(),
  batch: { list: 'FollowItem', key: 'To_Account', max: 20, outcomes: byResult },
});
