import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';

/** Input of {@link friendGroupGet}. */
export interface FriendGroupGetRequest {
  /** Whose friend lists to read. */
  From_Account: string;
  /** The `CurrentSequence` that you have; 0, which is sent where it is left out: all lists. Only without `GroupName`. */
  LastSequence?: number | undefined;
  /** Tells the members, too. By its text only without `GroupName`, by its sample with it as well. */
  NeedFriend?: 'Need_Friend_Type_Yes' | undefined;
  /** Only these lists. */
  GroupName?: readonly string[] | undefined;
}

/** A friend list. */
export interface FriendList {
  GroupName: string;
  /** How many friends are on it. */
  FriendNumber: number;
  /** Who. Missing unless it was asked for. */
  To_Account?: string[] | undefined;
}

/** Answer of {@link friendGroupGet}. */
export interface FriendGroupGetResponse extends Envelope {
  /** It may be missing where nothing changed since `LastSequence`. */
  ResultItem?: FriendList[] | undefined;
  /** The version of the lists. */
  CurrentSequence: number;
}

/**
 * The friend lists of an account: names and sizes, and with `NeedFriend` who is on them.
 *
 * @see https://trtc.io/document/40123
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendGroupGet } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { ResultItem = [] } = await call(client, friendGroupGet, {
 *   From_Account: 'anna', NeedFriend: 'Need_Friend_Type_Yes',
 * });
 * for (const { GroupName, To_Account } of ResultItem) console.log(GroupName, To_Account);
 * ```
 */
export const friendGroupGet: Endpoint<FriendGroupGetRequest, FriendGroupGetResponse> = uncheckedEndpoint({
  name: 'friendGroupGet',
  service: 'sns',
  command: 'group_get',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    LastSequence: optional(integer(), 0),
    NeedFriend: optional(oneOf('Need_Friend_Type_Yes')),
    GroupName: optional(list(v.string())),
  }),
  output: response({
    ResultItem: optional(
      rows(
        row<FriendList>({
          GroupName: v.string(),
          FriendNumber: v.number(),
          To_Account: optional(rows(v.string())),
        }),
      ),
    ),
    CurrentSequence: v.number(),
  }),
});
