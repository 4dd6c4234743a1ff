import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** Input of {@link blackListAdd}. */
export interface BlackListAddRequest {
  /** Who blocks. */
  From_Account: string;
  /** Whom to block: up to 1,000 a call. */
  To_Account: readonly string[];
}

/**
 * Blocks accounts for one account: they cannot write to it, and neither side can ask the other to be friends. Friendships
 * between them end on both sides, and do not come back when the block is lifted.
 *
 * It can write to them still, and messages sent by this API pass every block. Up to 1,000 accounts; {@link batch} takes any
 * number, while a block list holds 1,000 (30013). An account that is blocked already fails with 30001, whose text ends in
 * `Already_Exist`: the code means other things, too.
 *
 * @see https://trtc.io/document/34911
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { blackListAdd } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, blackListAdd, { From_Account: 'anna', To_Account: ['troll'] });
 * ```
 */
export const blackListAdd: BatchEndpoint<BlackListAddRequest, RelationResults> = uncheckedEndpoint({
  name: 'blackListAdd',
  service: 'sns',
  command: 'black_list_add',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: list(account(), 1000) }),
  output: results(),
  batch: { list: 'To_Account', max: 1000, outcomes: byResult },
});
