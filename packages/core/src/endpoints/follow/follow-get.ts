import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';

/** The lists of {@link followGet}. SDKs for clients have other numbers for them. */
export const FollowList = {
  /** Who follows the account. */
  Followers: 1,
  /** Whom the account follows. */
  Following: 2,
  /** Who does both. */
  Mutual: 3,
} as const;
export type FollowList = (typeof FollowList)[keyof typeof FollowList];

/** Input of {@link followGet}. */
export interface FollowGetRequest {
  /** Whose list to read. */
  From_Account: string;
  /** 1: followers, 2: whom it follows, 3: who does both. */
  FollowType: FollowList;
  /** `''` for the first page (the default), then the `NextCursor` of the page before. */
  StartCursor?: string | undefined;
  /** Accounts a page: up to 1,000, 100 where it is left out. */
  WantNum?: number | undefined;
}

/** A field of a profile. */
export interface FollowProfileField {
  Tag: string;
  /** Its type goes by the tag. */
  Value: string | number;
}

/** An account on one of the lists. */
export interface Follow {
  To_Account: string;
  /** Since when, in seconds since the epoch. */
  FollowTime: number;
  /** Fields of its profile. Which, is not documented. */
  ProfileItem?: FollowProfileField[] | undefined;
}

/** Answer of {@link followGet}. */
export interface FollowGetResponse extends Envelope {
  /** It may be missing where there are none. */
  FollowItem?: Follow[] | undefined;
  /** Where the next page begins; `''` after the last one. */
  NextCursor: string;
}

/**
 * One page of those who follow an account, whom it follows, or both. {@link follows} reads the whole list.
 *
 * Confidence is medium: not all of its page could be read: the error codes are those of its sisters, and entries may
 * have more than stands here. Needs the console's switch for following and followers, and a plan that has it (30005).
 *
 * @see https://trtc.io/document/70347
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { FollowList, followGet } from '@tim-rest/core/follow';
 * import { client } from './client.ts';
 *
 * const { FollowItem = [] } = await call(client, followGet, {
 *   From_Account: 'teacher', FollowType: FollowList.Followers, WantNum: 20,
 * });
 * ```
 */
export const followGet: PagedEndpoint<FollowGetRequest, FollowGetResponse, Follow> = uncheckedEndpoint({
  name: 'followGet',
  service: 'follow',
  command: 'follow_get',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    FollowType: oneOf(1, 2, 3),
    StartCursor: optional(v.string(), ''),
    WantNum: optional(integer(1, 1000), 100),
  }),
  output: response({
    FollowItem: optional(
      rows(
        row<Follow>({
          To_Account: v.string(),
          FollowTime: v.number(),
          ProfileItem: optional(
            rows(row<FollowProfileField>({ Tag: v.string(), Value: v.union([v.string(), v.number()]) })),
          ),
        }),
      ),
    ),
    NextCursor: v.string(),
  }),
  page: { items: 'FollowItem', next: ({ NextCursor }) => NextCursor !== '' && { StartCursor: NextCursor } },
});
