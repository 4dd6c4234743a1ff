import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { byResult, type RelationResult } from './results.ts';

/** Input of {@link blackListCheck}. */
export interface BlackListCheckRequest {
  From_Account: string;
  /** Up to 1,000 a call. */
  To_Account: readonly string[];
  /** Look at the block list of `From_Account` alone, or at those of both. */
  CheckType: 'BlackCheckResult_Type_Single' | 'BlackCheckResult_Type_Both';
}

/** Who of two accounts blocks the other. */
export interface BlockRelation extends RelationResult {
  /**
   * `BlackCheckResult_Type_BothWay`; `…_AWithB`: `From_Account` blocks `To_Account`; `…_BWithA`: the other way round;
   * `…_NO` (not `NoRelation`, as {@link friendCheck} has it).
   */
  Relation: string;
}

/** Answer of {@link blackListCheck}. */
export interface BlackListCheckResponse extends Envelope {
  /** One for each account of the request. */
  BlackListCheckItem: BlockRelation[];
  /** The accounts that failed, once more. Missing where none did. */
  Fail_Account?: string[] | undefined;
}

/**
 * Tells whom an account blocks, and by whom it is blocked.
 *
 * Look at `ResultCode` first: an account that could not be checked may have a `Relation`, too. Up to 1,000 accounts;
 * {@link batch} takes any number, and sorts those out.
 *
 * @see https://trtc.io/document/34913
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { blackListCheck } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { BlackListCheckItem } = await call(client, blackListCheck, {
 *   From_Account: 'anna', To_Account: ['troll'], CheckType: 'BlackCheckResult_Type_Both',
 * });
 * ```
 */
export const blackListCheck: BatchEndpoint<BlackListCheckRequest, BlackListCheckResponse> = uncheckedEndpoint(
  {
    name: 'blackListCheck',
    service: 'sns',
    command: 'black_list_check',
    idempotent: true,
    quota: 200,
    input: request({
      From_Account: account(),
      To_Account: list(account(), 1000),
      CheckType: oneOf('BlackCheckResult_Type_Single', 'BlackCheckResult_Type_Both'),
    }),
    output: response({
      BlackListCheckItem: rows(
        row<BlockRelation>({
          To_Account: v.string(),
          Relation: v.string(),
          ResultCode: v.number(),
          ResultInfo: v.string(),
        }),
      ),
      Fail_Account: optional(rows(v.string())),
    }),
    batch: { list: 'To_Account', max: 1000, outcomes: { ...byResult, in: 'BlackListCheckItem' } },
  },
);
