import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';

/** Input of {@link blackListGet}. */
export interface BlackListGetRequest {
  /** Whose block list to read. */
  From_Account: string;
  /** 0 for the first page (the default), then the `StartIndex` of the page before. */
  StartIndex?: number | undefined;
  /** Accounts a page: 30, the number of the page's sample, where it is left out. No maximum is documented. */
  MaxLimited?: number | undefined;
  /** The `CurruentSequence` that you have; 0 (the default): send the whole list. */
  LastSequence?: number | undefined;
}

/** An account on a block list. */
export interface BlockedUser {
  To_Account: string;
  /** When it was blocked, in seconds since the epoch. */
  AddBlackTimeStamp: number;
}

/** Answer of {@link blackListGet}. */
export interface BlackListGetResponse extends Envelope {
  /** It may be missing where there are none. */
  BlackListItem?: BlockedUser[] | undefined;
  /** Where the next page begins; 0 after the last one. */
  StartIndex: number;
  /** The version of the list, under a name that is misspelt by the service. */
  CurruentSequence: number;
}

/**
 * One page of the block list of an account. {@link blockedUsers} reads the whole list.
 *
 * @see https://trtc.io/document/34914
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { blackListGet } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { BlackListItem = [] } = await call(client, blackListGet, { From_Account: 'anna' });
 * ```
 */
export const blackListGet: PagedEndpoint<BlackListGetRequest, BlackListGetResponse, BlockedUser> =
  uncheckedEndpoint({
    name: 'blackListGet',
    service: 'sns',
    command: 'black_list_get',
    idempotent: true,
    quota: 200,
    input: request({
      From_Account: account(),
      StartIndex: optional(integer(), 0),
      MaxLimited: optional(integer(1), 30),
      LastSequence: optional(integer(), 0),
    }),
    output: response({
      BlackListItem: optional(
        rows(row<BlockedUser>({ To_Account: v.string(), AddBlackTimeStamp: v.number() })),
      ),
      StartIndex: v.number(),
      CurruentSequence: v.number(),
    }),
    page: { items: 'BlackListItem', next: ({ StartIndex }) => StartIndex !== 0 && { StartIndex } },
  });
