import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { type Of, part, request, rows } from '../../endpoint/held.ts';
import { account, integer, list, rule, saying, text } from '../../endpoint/schema.ts';
import { listName } from './friend-fields.ts';
import type { CustomFriendField } from './friend-import.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** A new value of a field of a friendship. */
export type FriendChange =
  | {
      Tag: 'Tag_SNS_IM_Remark';
      /** Up to 96 bytes of UTF-8. */
      Value: string;
    }
  | {
      Tag: 'Tag_SNS_IM_Group';
      /** Names of friend lists, of 1 to 30 bytes each. */
      Value: readonly string[];
    }
  | CustomFriendField;

/** What {@link friendUpdate} changes of one friend. */
export interface ChangedFriend {
  To_Account: string;
  SnsItem: readonly FriendChange[];
}

/** Input of {@link friendUpdate}. */
export interface FriendUpdateRequest {
  /** Whose friends they are. */
  From_Account: string;
  /** No maximum is documented. */
  UpdateItem: readonly ChangedFriend[];
}

const TAG = 'Tag_SNS_IM_Remark, Tag_SNS_IM_Group or Tag_SNS_Custom_…';
const FITTING =
  'a text of at most 96 bytes for Tag_SNS_IM_Remark, a list of names for Tag_SNS_IM_Group, a text or number for Tag_SNS_Custom_…';

interface AnyChange {
  Tag: string;
  Value: FriendChange['Value'];
}

function fits({ Tag, Value }: AnyChange): boolean {
  if (Tag === 'Tag_SNS_IM_Group') return Array.isArray(Value);
  if (Tag !== 'Tag_SNS_IM_Remark') return typeof Value !== 'object';
  return (
    typeof Value !== 'object' && typeof Value !== 'number' && new TextEncoder().encode(Value).length <= 96
  );
}

const change = () =>
  v.pipe(
    part<AnyChange>({
      Tag: v.pipe(v.string(), saying(TAG, v.regex(/^Tag_SNS_(IM_(Remark|Group)$|Custom_)/))),
      Value: v.union([text(500), integer(), rows(listName())]),
    }),
    rule(FITTING, fits),
    v.description(FITTING),
  ) as Of<unknown> as Of<FriendChange>;

/**
 * Changes what an account keeps of its friends: remarks, friend lists, fields of your own. Fields that are not named stay.
 *
 * A friend list that is named and is not there is made; whether the lists of a friend are replaced or added to is not
 * documented. Where a friendship comes from and since when cannot be changed: that takes {@link friendImport}. The call is OK
 * even where single friends failed, by 30001 for one who is no friend: {@link batch} sorts them. Calls side by side
 * for the same account collide (30008). No maximum is documented, so that nothing is split.
 *
 * @see https://trtc.io/document/34904
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { friendUpdate } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * await batch(client, friendUpdate, {
 *   From_Account: 'anna',
 *   UpdateItem: [{ To_Account: 'ben', SnsItem: [{ Tag: 'Tag_SNS_IM_Group', Value: ['Class', 'Chess'] }] }],
 * });
 * ```
 */
export const friendUpdate: BatchEndpoint<FriendUpdateRequest, RelationResults> = uncheckedEndpoint({
  name: 'friendUpdate',
  service: 'sns',
  command: 'friend_update',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    UpdateItem: list(part<ChangedFriend>({ To_Account: account(), SnsItem: list(change()) })),
  }),
  output: results(),
  batch: { list: 'UpdateItem', key: 'To_Account', outcomes: byResult },
});
