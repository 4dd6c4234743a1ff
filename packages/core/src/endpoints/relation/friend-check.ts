import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { byResult, type RelationResult } from './results.ts';

/** Input of {@link friendCheck}. */
export interface FriendCheckRequest {
  From_Account: string;
  /** Up to 1,000 a call. */
  To_Account: readonly string[];
  /** Look at the friends of `From_Account` alone, or at those of both. */
  CheckType: 'CheckResult_Type_Single' | 'CheckResult_Type_Both';
}

/** How two accounts are friends. */
export interface FriendRelation extends RelationResult {
  /**
   * `CheckResult_Type_BothWay`; `…_AWithB`: `To_Account` is a friend of `From_Account`; `…_BWithA`: the other way round;
   * `…_NoRelation`, also where `ResultCode` says that the check failed.
   */
  Relation: string;
}

/** Answer of {@link friendCheck}. */
export interface FriendCheckResponse extends Envelope {
  /** One for each account of the request. */
  InfoItem: FriendRelation[];
  /** The accounts that failed, once more. Missing where none did. */
  Fail_Account?: string[] | undefined;
}

/**
 * Tells who are friends of an account, from its side or from both.
 *
 * Look at `ResultCode` first: an account that could not be checked has a `Relation`, too, which says that there is none.
 * Up to 1,000 accounts; {@link batch} takes any number, and sorts those out. From one side the answers are `NoRelation`
 * and `AWithB` only.
 *
 * @see https://trtc.io/document/34907
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendCheck } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { InfoItem } = await call(client, friendCheck, {
 *   From_Account: 'anna', To_Account: ['ben'], CheckType: 'CheckResult_Type_Both',
 * });
 * for (const { To_Account, ResultCode, Relation } of InfoItem)
 *   console.log(To_Account, ResultCode === 0 ? Relation : 'not known');
 * ```
 */
export const friendCheck: BatchEndpoint<FriendCheckRequest, FriendCheckResponse> = uncheckedEndpoint({
  name: 'friendCheck',
  service: 'sns',
  command: 'friend_check',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    To_Account: list(account(), 1000),
    CheckType: oneOf('CheckResult_Type_Single', 'CheckResult_Type_Both'),
  }),
  output: response({
    InfoItem: rows(
      row<FriendRelation>({
        To_Account: v.string(),
        Relation: v.string(),
        ResultCode: v.number(),
        ResultInfo: v.string(),
      }),
    ),
    Fail_Account: optional(rows(v.string())),
  }),
  batch: { list: 'To_Account', max: 1000, outcomes: { ...byResult, in: 'InfoItem' } },
});
