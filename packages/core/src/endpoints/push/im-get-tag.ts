import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { readTaggedAccounts, type TaggedAccount } from './tags.ts';

/** Input of {@link imGetTag}. */
export interface ImGetTagRequest {
  /** Up to 100 users a call. */
  To_Account: readonly string[];
}

/** Answer of {@link imGetTag}. */
export interface ImGetTagResponse extends Envelope {
  UserTags: TaggedAccount[];
}

/**
 * The tags of users: the older form of {@link timpushGetTag}. Whether a new app may still use it is not documented.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37172
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imGetTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { UserTags } = await call(client, imGetTag, { To_Account: ['teacher', 'student'] });
 * for (const { To_Account, Tags } of UserTags) console.log(To_Account, Tags);
 * ```
 */
export const imGetTag: BatchEndpoint<ImGetTagRequest, ImGetTagResponse> = uncheckedEndpoint({
  name: 'imGetTag',
  service: 'all_member_push',
  command: 'im_get_tag',
  idempotent: true,
  quota: 100,
  input: request({ To_Account: list(account(), 100) }),
  output: response({ UserTags: readTaggedAccounts() }),
  batch: { list: 'To_Account', max: 100 },
});
