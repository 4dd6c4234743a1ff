import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { byResult, type FollowResult } from './results.ts';

/** Input of {@link followCheck}. */
export interface FollowCheckRequest {
  From_Account: string;
  /** Up to 100 a call. */
  To_Account: readonly string[];
}

/** Who of two accounts follows the other, as {@link followCheck} tells it. SDKs for clients have other numbers. */
export const FollowType = {
  None: 0,
  /** `To_Account` follows `From_Account`. */
  FollowedBy: 1,
  /** `From_Account` follows `To_Account`. */
  Follows: 2,
  Mutual: 3,
} as const;

/** Who of two accounts follows the other. */
export interface FollowRelation extends FollowResult {
  /** 0: neither, 1: `To_Account` follows `From_Account`, 2: the other way round, 3: both. As {@link FollowType} names them. */
  FollowType: number;
}

/** Answer of {@link followCheck}. */
export interface FollowCheckResponse extends Envelope {
  /** One for each account of the request. */
  ResultItem: FollowRelation[];
}

/**
 * Tells whom an account follows, and who follows it.
 *
 * Up to 100 accounts; {@link batch} takes any number, and sorts out those that could not be checked. Needs the console's
 * switch for following and followers, and a plan that has it (30005).
 *
 * @see https://trtc.io/document/70349
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { FollowType, followCheck } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * const { ResultItem } = await call(client, followCheck, { From_Account: 'anna', To_Account: ['teacher'] });
 * console.log(ResultItem.filter((each) => each.FollowType === FollowType.Mutual));
 * ```
 */
export const followCheck: BatchEndpoint<FollowCheckRequest, FollowCheckResponse> = uncheckedEndpoint({
  name: 'followCheck',
  service: 'follow',
  command: 'follow_check',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: list(account(), 100) }),
  output: response({
    ResultItem: rows(
      row<FollowRelation>({
        To_Account: v.string(),
        ResultCode: v.number(),
        ResultInfo: v.string(),
        FollowType: v.number(),
      }),
    ),
  }),
  batch: { list: 'To_Account', max: 100, outcomes: byResult },
});
