import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { listName } from './friend-fields.ts';
import { byResult, type RelationResult, result } from './results.ts';

/** Input of {@link friendGroupAdd}. */
export interface FriendGroupAddRequest {
  /** Whose friend lists they are. */
  From_Account: string;
  /** Names of 1 to 30 bytes of UTF-8. */
  GroupName: readonly string[];
  /** Friends to put on each of these lists. No maximum is documented. */
  To_Account?: readonly string[] | undefined;
}

/** Answer of {@link friendGroupAdd}. */
export interface FriendGroupAddResponse extends Envelope {
  /** One for each account of the request. Missing where there was none. */
  ResultItem?: RelationResult[] | undefined;
  /** The accounts that failed, once more. Missing where none did. */
  Fail_Account?: string[] | undefined;
  /** The version of the lists. */
  CurrentSequence: number;
}

/**
 * Makes friend lists of an account, and puts friends on all of them. They have nothing to do with chat groups.
 *
 * Up to 32 lists an account (30011). The call is OK even where single friends failed, by 32216 for one who is no
 * friend: {@link batch} sorts them.
 *
 * @see https://trtc.io/document/34950
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendGroupAdd } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await call(client, friendGroupAdd, { From_Account: 'anna', GroupName: ['Class'], To_Account: ['ben'] });
 * ```
 */
export const friendGroupAdd: BatchEndpoint<FriendGroupAddRequest, FriendGroupAddResponse> = uncheckedEndpoint(
  {
    name: 'friendGroupAdd',
    service: 'sns',
    command: 'group_add',
    idempotent: true,
    quota: 200,
    input: request({
      From_Account: account(),
      GroupName: list(listName()),
      To_Account: optional(list(account())),
    }),
    output: response({
      ResultItem: optional(rows(result())),
      Fail_Account: optional(rows(v.string())),
      CurrentSequence: v.number(),
    }),
    batch: { list: 'To_Account', outcomes: byResult },
  },
);
