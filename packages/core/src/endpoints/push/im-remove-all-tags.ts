import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link imRemoveAllTags}. */
export interface ImRemoveAllTagsRequest {
  /** Up to 100 users a call. */
  To_Account: readonly string[];
}

/**
 * Takes all tags from users: the older form of {@link timpushClearAllTags}. Whether a new app may still use it is not
 * documented.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37175
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imRemoveAllTags } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imRemoveAllTags, { To_Account: ['teacher', 'student'] });
 * ```
 */
export const imRemoveAllTags: BatchEndpoint<ImRemoveAllTagsRequest, Envelope> = uncheckedEndpoint({
  name: 'imRemoveAllTags',
  service: 'all_member_push',
  command: 'im_remove_all_tags',
  idempotent: true,
  quota: 100,
  input: request({ To_Account: list(account(), 100) }),
  output: response({}),
  batch: { list: 'To_Account', max: 100 },
});
