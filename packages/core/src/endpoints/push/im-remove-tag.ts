import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type TaggedAccount, taggedAccounts } from './tags.ts';

/** Input of {@link imRemoveTag}. */
export interface ImRemoveTagRequest {
  /** Up to 100 users a call, and the tags to take from each. */
  UserTags: readonly TaggedAccount[];
}

/**
 * Takes tags from users: the older form of {@link timpushRemoveTag}. Whether a new app may still use it is not
 * documented. {@link imRemoveAllTags} takes all.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37174
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imRemoveTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imRemoveTag, { UserTags: [{ To_Account: 'student', Tags: ['gold'] }] });
 * ```
 */
export const imRemoveTag: BatchEndpoint<ImRemoveTagRequest, Envelope> = uncheckedEndpoint({
  name: 'imRemoveTag',
  service: 'all_member_push',
  command: 'im_remove_tag',
  idempotent: true,
  quota: 100,
  input: request({ UserTags: taggedAccounts(account()) }),
  output: response({}),
  batch: { list: 'UserTags', max: 100 },
});
