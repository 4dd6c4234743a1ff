import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type AccountAttributes, accountAttributes } from './attributes.ts';

/** Input of {@link imSetAttr}. */
export interface ImSetAttrRequest {
  /** Up to 100 users a call, and what is set for each. */
  UserAttrs: readonly AccountAttributes[];
}

/**
 * Sets attributes of users, for pushes by attribute; others stay as they are. It is the older form of
 * {@link timpushSetAttr}. Whether a new app may still use it is not documented.
 *
 * {@link imSetAttrName} names attributes first: another name is refused (90033).
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37170
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imSetAttr, imSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imSetAttrName, { AttrNames: { 0: 'city' } });
 * await call(client, imSetAttr, { UserAttrs: [{ To_Account: 'student', Attrs: { city: 'Oslo' } }] });
 * ```
 */
export const imSetAttr: BatchEndpoint<ImSetAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'imSetAttr',
  service: 'all_member_push',
  command: 'im_set_attr',
  idempotent: true,
  quota: 100,
  input: request({ UserAttrs: accountAttributes(account()) }),
  output: response({}),
  batch: { list: 'UserAttrs', max: 100 },
});
