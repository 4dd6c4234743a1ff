import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request } from '../../endpoint/held.ts';
import { account, list } from '../../endpoint/schema.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** Input of {@link friendDelete}. */
export interface FriendDeleteRequest {
  /** Whose friends they are. */
  From_Account: string;
  /** Up to 1,000 a call. */
  To_Account: readonly string[];
  /**
   * On the side of `From_Account` alone, or on both. Always say it: this page has no default, that of
   * {@link friendDeleteAll} has `Delete_Type_Single`.
   */
  DeleteType?: 'Delete_Type_Single' | 'Delete_Type_Both' | undefined;
}

/**
 * Ends friendships of an account, on its side or on both. It cannot be undone.
 *
 * Up to 1,000 accounts; {@link batch} takes any number, and counts one who was no friend (31704) as done. 31707 of an
 * entry: too many in a short time.
 *
 * @see https://trtc.io/document/34905
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { friendDelete } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await batch(client, friendDelete, {
 *   From_Account: 'anna', To_Account: ['ben'], DeleteType: 'Delete_Type_Both',
 * });
 * ```
 */
export const friendDelete: BatchEndpoint<FriendDeleteRequest, RelationResults> = uncheckedEndpoint({
  name: 'friendDelete',
  service: 'sns',
  command: 'friend_delete',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    To_Account: list(account(), 1000),
    DeleteType: optional(oneOf('Delete_Type_Single', 'Delete_Type_Both')),
  }),
  output: results(),
  batch: { list: 'To_Account', max: 1000, outcomes: { ...byResult, done: [0, 31704] } },
});
