import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { byResult, type FollowResult } from './results.ts';

/** Input of {@link followGetInfo}. */
export interface FollowGetInfoRequest {
  /** In whose name is asked. It may be in `To_Account`, too. */
  From_Account: string;
  /** Whose numbers to read: up to 20 a call. */
  To_Account: readonly string[];
}

/** The numbers of an account. */
export interface FollowInfo extends FollowResult {
  /** How many follow it. */
  FollowerCount: number;
  /** How many it follows. */
  FollowingCount: number;
  /** How many do both. */
  MutualFollowingCount: number;
}

/** Answer of {@link followGetInfo}. */
export interface FollowGetInfoResponse extends Envelope {
  /** One for each account of the request. */
  FollowInfo: FollowInfo[];
}

/**
 * Tells how many follow an account, and how many it follows.
 *
 * Up to 20 accounts; {@link batch} takes any number. Needs the console's switch for following and followers, and a plan
 * that has it (30005).
 *
 * @see https://trtc.io/document/70350
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { followGetInfo } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * const { FollowInfo } = await call(client, followGetInfo, { From_Account: 'anna', To_Account: ['teacher'] });
 * for (const { To_Account, FollowerCount } of FollowInfo) console.log(To_Account, FollowerCount);
 * ```
 */
export const followGetInfo: BatchEndpoint<FollowGetInfoRequest, FollowGetInfoResponse> = uncheckedEndpoint({
  name: 'followGetInfo',
  service: 'follow',
  command: 'follow_get_info',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: list(account(), 20) }),
  output: response({
    FollowInfo: rows(
      row<FollowInfo>({
        To_Account: v.string(),
        ResultCode: v.number(),
        ResultInfo: v.string(),
        FollowerCount: v.number(),
        FollowingCount: v.number(),
        MutualFollowingCount: v.number(),
      }),
    ),
  }),
  batch: { list: 'To_Account', max: 20, outcomes: { ...byResult, in: 'FollowInfo' } },
});
