import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';

/** Input of {@link friendDeleteAll}. */
export interface FriendDeleteAllRequest {
  /** Whose friends they are. */
  From_Account: string;
  /** On the side of `From_Account` alone (the default), or on both. */
  DeleteType?: 'Delete_Type_Single' | 'Delete_Type_Both' | undefined;
}

/**
 * Ends all friendships of an account, on its side or on both. It cannot be undone.
 *
 * @see https://trtc.io/document/34906
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendDeleteAll } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await call(client, friendDeleteAll, { From_Account: 'anna', DeleteType: 'Delete_Type_Both' });
 * ```
 */
export const friendDeleteAll: Endpoint<FriendDeleteAllRequest, Envelope> = uncheckedEndpoint({
  name: 'friendDeleteAll',
  service: 'sns',
  command: 'friend_delete_all',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    DeleteType: optional(oneOf('Delete_Type_Single', 'Delete_Type_Both')),
  }),
  output: response({}),
});
