import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request } from '../../endpoint/held.ts';
import { account, list, text } from '../../endpoint/schema.ts';
import { type AddSource, addSource } from './friend-fields.ts';
import { byResult, type RelationResults, results } from './results.ts';

/** Whom {@link friendAdd} adds. */
export interface NewFriend {
  To_Account: string;
  /** How `From_Account` calls the friend: up to 96 bytes of UTF-8. */
  Remark?: string | undefined;
  /** One friend list to put the friend on: up to 30 bytes of UTF-8. A text here, a list of them in {@link friendImport}. */
  GroupName?: string | undefined;
  /** `AddSource_Type_` and a word of at most 8 letters. An English page of 2023 lets it be left out. */
  AddSource: AddSource;
  /** What the other side reads with the request: up to 256 bytes of UTF-8. */
  AddWording?: string | undefined;
}

/** Input of {@link friendAdd}. */
export interface FriendAddRequest {
  /** Whose friends they become. */
  From_Account: string;
  /** No maximum is documented. */
  AddFriendItem: readonly NewFriend[];
  /** Friends of each other (the default), or on the side of `From_Account` alone. */
  AddType?: 'Add_Type_Both' | 'Add_Type_Single' | undefined;
  /** 1: without asking the other side, whatever its profile says. 0, the default: as if a user did it. */
  ForceAddFlags?: 0 | 1 | undefined;
}

/**
 * Adds friends to an account. Whoever wants to be asked first gets a request, and is no friend yet.
 *
 * The call is OK even where single friends failed: {@link batch} sorts them. Its `pending` are those who have a request
 * (30539). Other codes of entries: 30516, they accept no requests; 30515 and 30525, one of the two blocks the other;
 * 30010 and 30014, one of the two has 3,000 friends. Calls side by side for the same account collide (30008): add many
 * friends in one call. No maximum is documented, so that nothing is split.
 *
 * @see https://trtc.io/document/34902
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { friendAdd } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * const { succeeded, pending, failed } = await batch(client, friendAdd, {
 *   From_Account: 'anna',
 *   AddFriendItem: [{ To_Account: 'ben', AddSource: 'AddSource_Type_Web', Remark: 'Ben from class' }],
 * });
 * ```
 */
export const friendAdd: BatchEndpoint<FriendAddRequest, RelationResults> = uncheckedEndpoint({
  name: 'friendAdd',
  service: 'sns',
  command: 'friend_add',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    AddFriendItem: list(
      part<NewFriend>({
        To_Account: account(),
        Remark: optional(text(96)),
        GroupName: optional(text(30)),
        AddSource: addSource(),
        AddWording: optional(text(256)),
      }),
    ),
    AddType: optional(oneOf('Add_Type_Both', 'Add_Type_Single')),
    ForceAddFlags: optional(oneOf(0, 1)),
  }),
  output: results(),
  batch: { list: 'AddFriendItem', key: 'To_Account', outcomes: { ...byResult, pending: [30539] } },
});
