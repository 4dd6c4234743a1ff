import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type TaggedAccount, taggedAccounts } from './tags.ts';

/** Input of {@link imAddTag}. */
export interface ImAddTagRequest {
  /** Up to 100 users a call, each with up to 10 tags. */
  UserTags: readonly TaggedAccount[];
}

/**
 * Gives tags to users, for pushes by tag: the older form of {@link timpushAddTag}. Whether a new app may still use it
 * is not documented.
 *
 * A user has up to 100 tags, and the app up to 1,000 different ones.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37173
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imAddTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imAddTag, { UserTags: [{ To_Account: 'student', Tags: ['gold', 'music'] }] });
 * ```
 */
export const imAddTag: BatchEndpoint<ImAddTagRequest, Envelope> = uncheckedEndpoint({
  name: 'imAddTag',
  service: 'all_member_push',
  command: 'im_add_tag',
  idempotent: true,
  quota: 100,
  input: request({ UserTags: taggedAccounts(account(), 10) }),
  output: response({}),
  batch: { list: 'UserTags', max: 100 },
});
