import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { type AccountAttributes, readAccountAttributes } from './attributes.ts';

/** Input of {@link imGetAttr}. */
export interface ImGetAttrRequest {
  /** Up to 100 users a call. */
  To_Account: readonly string[];
}

/** Answer of {@link imGetAttr}. */
export interface ImGetAttrResponse extends Envelope {
  /** In an order of the service's own; `Attrs` is `{}` where there are none. */
  UserAttrs: AccountAttributes[];
}

/**
 * The attributes of users: the older form of {@link timpushGetAttr}. Whether a new app may still use it is not
 * documented.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37169
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imGetAttr } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { UserAttrs } = await call(client, imGetAttr, { To_Account: ['teacher', 'student'] });
 * for (const { To_Account, Attrs } of UserAttrs) console.log(To_Account, Attrs.city);
 * ```
 */
export const imGetAttr: BatchEndpoint<ImGetAttrRequest, ImGetAttrResponse> = uncheckedEndpoint({
  name: 'imGetAttr',
  service: 'all_member_push',
  command: 'im_get_attr',
  idempotent: true,
  quota: 100,
  input: request({ To_Account: list(account(), 100) }),
  output: response({ UserAttrs: readAccountAttributes() }),
  batch: { list: 'To_Account', max: 100 },
});
