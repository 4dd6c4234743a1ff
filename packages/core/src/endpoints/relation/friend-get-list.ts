import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { type Of, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { type FriendField, type FriendFields, friendField } from './friend-fields.ts';
import { byResult, type RelationResult } from './results.ts';

/** Input of {@link friendGetList}. */
export interface FriendGetListRequest {
  /** Whose friends they are. */
  From_Account: string;
  /** Up to 100 a call: what the page advises, where it states no maximum. */
  To_Account: readonly string[];
  /** The fields to read, of friendships (`Tag_SNS_…`) and of profiles (`Tag_Profile_…`). */
  TagList: readonly (keyof FriendFields)[];
}

/** A friend, with the fields that were asked for. */
export interface FriendInfo extends RelationResult {
  /** Fields that were never set are left out. Missing where `ResultCode` is not 0. {@link friendFields} makes an object of them. */
  SnsProfileItem?: FriendField[] | undefined;
}

/** Answer of {@link friendGetList}. */
export interface FriendGetListResponse extends Envelope {
  /** One for each account of the request. */
  InfoItem: FriendInfo[];
  /** The accounts that failed, once more. Missing where none did. */
  Fail_Account?: string[] | undefined;
}

/**
 * Reads fields of given friends, of the friendship and of their profiles, where {@link friends} reads the whole list without
 * profiles.
 *
 * Up to 100 friends; {@link batch} takes any number, and sorts out who is no friend (30001 of the entry).
 *
 * @see https://trtc.io/document/34910
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { friendFields, friendGetList } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { InfoItem } = await call(client, friendGetList, {
 *   From_Account: 'anna',
 *   To_Account: ['ben'],
 *   TagList: ['Tag_Profile_IM_Nick', 'Tag_SNS_IM_Remark'],
 * });
 * for (const { SnsProfileItem } of InfoItem) console.log(friendFields(SnsProfileItem).Tag_Profile_IM_Nick);
 * ```
 */
export const friendGetList: BatchEndpoint<FriendGetListRequest, FriendGetListResponse> = uncheckedEndpoint({
  name: 'friendGetList',
  service: 'sns',
  command: 'friend_get_list',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    To_Account: list(account(), 100),
    TagList: list(v.string() as Of<string> as Of<keyof FriendFields>),
  }),
  output: response({
    InfoItem: rows(
      row<FriendInfo>({
        To_Account: v.string(),
        SnsProfileItem: optional(rows(friendField())),
        ResultCode: v.number(),
        ResultInfo: v.string(),
      }),
    ),
    Fail_Account: optional(rows(v.string())),
  }),
  batch: { list: 'To_Account', max: 100, outcomes: { ...byResult, in: 'InfoItem' } },
});
