import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type FriendField, friendField } from './friend-fields.ts';

/** Input of {@link friendGet}. */
export interface FriendGetRequest {
  /** Whose friends to read. */
  From_Account: string;
  /** 0 for the first page (the default), then the `NextStartIndex` of the page before. */
  StartIndex?: number | undefined;
  /** The `StandardSequence` that you have: what did not change since is left out. 0: send all. */
  StandardSequence?: number | undefined;
  /** The same for fields of your own. */
  CustomSequence?: number | undefined;
}

/** A friend, and what is kept of the friendship. */
export interface Friend {
  To_Account: string;
  /** {@link friendFields} makes an object of them. */
  ValueItem: FriendField[];
}

/** Answer of {@link friendGet}. */
export interface FriendGetResponse extends Envelope {
  /** Missing where there are none, or where nothing changed since the sequences of the request. */
  UserDataItem?: Friend[] | undefined;
  /** The version of what the service knows of friendships. */
  StandardSequence: number;
  /** The version of fields of your own. */
  CustomSequence: number;
  /** How many friends there are in all. */
  FriendNum: number;
  /** 0: there is another page. */
  CompleteFlag: number;
  /** Where it begins. */
  NextStartIndex: number;
}

/**
 * One page of the friends of an account, without their profiles. {@link friends} reads them all. How long a page is, the
 * service decides.
 *
 * @see https://trtc.io/document/34908
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendGet } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { FriendNum } = await call(client, friendGet, { From_Account: 'anna' });
 * ```
 */
export const friendGet: PagedEndpoint<FriendGetRequest, FriendGetResponse, Friend> = uncheckedEndpoint({
  name: 'friendGet',
  service: 'sns',
  command: 'friend_get',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    StartIndex: optional(integer(), 0),
    StandardSequence: optional(integer()),
    CustomSequence: optional(integer()),
  }),
  output: response({
    UserDataItem: optional(rows(row<Friend>({ To_Account: v.string(), ValueItem: rows(friendField()) }))),
    StandardSequence: v.number(),
    CustomSequence: v.number(),
    FriendNum: v.number(),
    CompleteFlag: v.number(),
    NextStartIndex: v.number(),
  }),
  page: {
    items: 'UserDataItem',
    next: ({ CompleteFlag, NextStartIndex }) => CompleteFlag === 0 && { StartIndex: NextStartIndex },
  },
});
