import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import type { AnsweredProfileItem, ProfileTag } from './profile.ts';
import { answeredProfileItem, profileTag } from './profile-items.ts';

/** Input of {@link portraitGet}. */
export interface PortraitGetRequest {
  /** Up to 100 accounts a call. */
  To_Account: readonly string[];
  /** What to read of each. */
  TagList: readonly ProfileTag[];
}

/** What was read of an account. */
export interface AccountProfile {
  To_Account: string;
  /** {@link profileOf} makes one object of it. Missing for an account that failed. */
  ProfileItem?: AnsweredProfileItem[] | undefined;
  /** 0: it was read. */
  ResultCode: number;
  /** Why it was not; otherwise empty. */
  ResultInfo: string;
}

/** Answer of {@link portraitGet}. */
export interface PortraitGetResponse extends Envelope {
  /** One entry for each account. */
  UserProfileItem: AccountProfile[];
  /** Those with another `ResultCode` than 0, once more. Missing when there is none. */
  Fail_Account?: string[] | undefined;
}

/**
 * Reads profiles, of anybody: nicknames, pictures, and what else an app keeps there. {@link profileOf} makes an object of
 * each.
 *
 * Up to 100 accounts; {@link batch} takes any number. OK does not mean that all were read: each has a `ResultCode`. But
 * one account that does not exist fails the whole call (40003). Whether a tag that was never set is in the answer is not
 * documented.
 *
 * @see https://trtc.io/document/34917
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { portraitGet, profileOf } from '@tim-rest/core/profile';
 * import { client } from './client.ts';
 *
 * const { UserProfileItem } = await call(client, portraitGet, {
 *   To_Account: ['teacher', 'student'], TagList: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Image'],
 * });
 * for (const item of UserProfileItem) console.log(item.To_Account, profileOf(item).Tag_Profile_IM_Nick);
 * ```
 */
export const portraitGet: BatchEndpoint<PortraitGetRequest, PortraitGetResponse> = uncheckedEndpoint({
  name: 'portraitGet',
  service: 'profile',
  command: 'portrait_get',
  idempotent: true,
  quota: 200,
  input: request({ To_Account: list(account(), 100), TagList: list(profileTag()) }),
  output: response({
    UserProfileItem: rows(
      row({
        To_Account: v.string(),
        ProfileItem: optional(rows(answeredProfileItem())),
        ResultCode: v.number(),
        ResultInfo: v.string(),
      }),
    ),
    Fail_Account: optional(rows(v.string())),
  }),
  batch: {
    list: 'To_Account',
    max: 100,
    outcomes: {
      in: 'UserProfileItem',
      key: 'To_Account',
      code: 'ResultCode',
      words: 'ResultInfo',
      unlisted: 'failed',
    },
  },
});
