import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** Input of {@link blackListDelete}. */
export interface BlackListDeleteRequest {
  /** Whose block list it is. */
  From_Account: string;
  /** Whom to unblock: up to 1,000 a call. */
  To_Account: readonly string[];
}

/**
 * Takes accounts off the block list of an account. Friendships that the block ended do not come back.
 *
 * Up to 1,000 accounts; {@link batch} takes any number. What is said of one who is not on the list is not documented.
 *
 * @see https://trtc.io/document/34912
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { blackListDelete } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await batch(client, blackListDelete, { From_Account: 'anna', To_Account: ['troll'] });
 * ```
 */
export const blackListDelete: BatchEndpoint<BlackListDeleteRequest, RelationResults> = uncheckedEndpoint({
  name: 'blackListDelete',
  service: 'sns',
  command: 'black_list_delete',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: list(account(), 1000) }),
  output: results(),
  batch: { list: 'To_Account', max: 1000, outcomes: byResult },
});
