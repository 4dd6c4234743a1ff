import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link friendGroupDelete}. */
export interface FriendGroupDeleteRequest {
  /** Whose friend lists they are. */
  From_Account: string;
  /** Names of lists. What is said to one that is not there is not documented. */
  GroupName: readonly string[];
}

/** Answer of {@link friendGroupDelete}. */
export interface FriendGroupDeleteResponse extends Envelope {
  /** The version of the lists. */
  CurrentSequence: number;
}

/**
 * Deletes friend lists of an account. The friends stay friends.
 *
 * @see https://trtc.io/document/34926
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendGroupDelete } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await call(client, friendGroupDelete, { From_Account: 'anna', GroupName: ['Class'] });
 * ```
 */
export const friendGroupDelete: Endpoint<FriendGroupDeleteRequest, FriendGroupDeleteResponse> =
  uncheckedEndpoint({
    name: 'friendGroupDelete',
    service: 'sns',
    command: 'group_delete',
    idempotent: true,
    quota: 200,
    input: request({ From_Account: account(), GroupName: list(v.string()) }),
    output: response({ CurrentSequence: v.number() }),
  });
