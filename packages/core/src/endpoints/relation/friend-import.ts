import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request } from '../../endpoint/held.ts';
import { account, integer, list, text } from '../../endpoint/schema.ts';
import { type AddSource, addSource, type CustomFriendTag, customTag, listName } from './friend-fields.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** A field of one's own of a friendship. */
export interface CustomFriendField {
  Tag: CustomFriendTag;
  /** Text of up to 500 bytes of UTF-8. The page's sample has a number, though its rules allow none. */
  Value: string | number;
}

/** A friendship as {@link friendImport} takes it. */
export interface ImportedFriend {
  To_Account: string;
  /** How `From_Account` calls the friend: up to 96 bytes of UTF-8. */
  Remark?: string | undefined;
  /** When it got that remark, in seconds since the epoch. */
  RemarkTime?: number | undefined;
  /** The friend lists that the friend is on. A list here, one text in {@link friendAdd}. */
  GroupName?: readonly string[] | undefined;
  /** `AddSource_Type_` and a word of at most 8 letters. */
  AddSource: AddSource;
  /** What was said with the request: up to 256 bytes of UTF-8. */
  AddWording?: string | undefined;
  /** Since when they are friends, in seconds since the epoch. */
  AddTime?: number | undefined;
  CustomItem?: readonly CustomFriendField[] | undefined;
}

/** Input of {@link friendImport}. */
export interface FriendImportRequest {
  /** Whose friends they are. */
  From_Account: string;
  /** No maximum is documented. */
  AddFriendItem: readonly ImportedFriend[];
}

/**
 * Writes the friends of an account, with what is kept of them: for moving in from another chat. Nobody is asked.
 *
 * It writes one side: `ben` is a friend of `anna`, and `anna` none of `ben` until that is imported, too. The call is OK
 * even where single friends failed: {@link batch} sorts them. Up to 3,000 friends (30010) and 32 friend lists (30011) an
 * account. Calls side by side for the same account collide (30008): import all its friends in one call. No maximum is
 * documented, so that nothing is split.
 *
 * @see https://trtc.io/document/34903
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { friendImport } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * for (const [From_Account, To_Account] of [['anna', 'ben'], ['ben', 'anna']] as const)
 *   await batch(client, friendImport, {
 *     From_Account,
 *     AddFriendItem: [{ To_Account, AddSource: 'AddSource_Type_Import', AddTime: 1700000000 }],
 *   });
 * ```
 */
export const friendImport: BatchEndpoint<FriendImportRequest, RelationResults> = uncheckedEndpoint({
  name: 'friendImport',
  service: 'sns',
  command: 'friend_import',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    AddFriendItem: list(
      part<ImportedFriend>({
        To_Account: account(),
        Remark: optional(text(96)),
        RemarkTime: optional(integer()),
        GroupName: optional(list(listName())),
        AddSource: addSource(),
        AddWording: optional(text(256)),
        AddTime: optional(integer()),
        CustomItem: optional(
          list(part<CustomFriendField>({ Tag: customTag(), Value: v.union([text(500), integer()]) })),
        ),
      }),
    ),
  }),
  output: results(),
  batch: { list: 'AddFriendItem', key: 'To_Account', outcomes: byResult },
});
