import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type AccountAttributeNames, accountAttributeNames } from './attributes.ts';

/** Input of {@link imRemoveAttr}. */
export interface ImRemoveAttrRequest {
  /** Up to 100 users a call, and which attributes to take from each. */
  UserAttrs: readonly AccountAttributeNames[];
}

/**
 * Takes attributes from users: `Attrs` is a list of names, where {@link imSetAttr} has a map. It is the older form of
 * {@link timpushRemoveAttr}. Whether a new app may still use it is not documented.
 *
 * Up to 100 users; {@link batch} takes any number. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37171
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imRemoveAttr, imSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imSetAttrName, { AttrNames: { 0: 'city' } });
 * await call(client, imRemoveAttr, { UserAttrs: [{ To_Account: 'student', Attrs: ['city'] }] });
 * ```
 */
export const imRemoveAttr: BatchEndpoint<ImRemoveAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'imRemoveAttr',
  service: 'all_member_push',
  command: 'im_remove_attr',
  idempotent: true,
  quota: 100,
  input: request({ UserAttrs: accountAttributeNames(account()) }),
  output: response({}),
  batch: { list: 'UserAttrs', max: 100 },
});
