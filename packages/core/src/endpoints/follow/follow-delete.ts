import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { byResult, type FollowResults, results } from './results.ts';

/** Input of {@link followDelete}. */
export interface FollowDeleteRequest {
  /** Who follows. */
  From_Account: string;
  /** Whom it follows no longer: up to 20 a call. */
  To_Account: readonly string[];
}

/**
 * Lets an account follow others no longer.
 *
 * Up to 20 accounts; {@link batch} takes any number. What is said of one who was not followed is not documented. Needs
 * the console's switch for following and followers, and a plan that has it (30005).
 *
 * @see https://trtc.io/document/70346
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { followDelete } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * await batch(client, followDelete, { From_Account: 'anna', To_Account: ['teacher'] });
 * ```
 */
export const followDelete: BatchEndpoint<FollowDeleteRequest, FollowResults> = uncheckedEndpoint({
  name: 'followDelete',
  service: 'follow',
  command: 'follow_delete',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: list(account(), 20) }),
  output: results(),
  batch: { list: 'To_Account', max: 20, outcomes: byResult },
});
