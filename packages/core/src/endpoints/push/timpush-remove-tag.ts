import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { type TaggedAccount, taggedAccounts } from './tags.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushRemoveTag}. */
export interface TimpushRemoveTagRequest {
  /** Up to 100 users and devices a call, and the tags to take from each. */
  UserTags: readonly TaggedAccount[];
}

/**
 * Takes tags from users and devices. {@link timpushClearAllTags} takes all. Those that are not found are in
 * `ErrorList`, while the call is OK.
 *
 * Up to 100 accounts; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67822
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { timpushRemoveTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, timpushRemoveTag, {
 *   UserTags: [{ To_Account: 'student', Tags: ['gold'] }],
 * });
 * for (const { input, error } of failed) console.log(input.UserTags, `${error}`);
 * ```
 */
export const timpushRemoveTag: BatchEndpoint<TimpushRemoveTagRequest, PushOutcome> = uncheckedEndpoint({
  name: 'timpushRemoveTag',
  service: 'timpush',
  command: 'remove_tag',
  idempotent: true,
  quota: 100,
  input: request({ UserTags: taggedAccounts(userOrDevice()) }),
  output: response({ ErrorList: pushFailures() }),
  batch: { list: 'UserTags', key: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
