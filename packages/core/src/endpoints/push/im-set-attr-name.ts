import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { type AttributeNames, attributeNames } from './attributes.ts';

/** Input of {@link imSetAttrName}. */
export interface ImSetAttrNameRequest {
  AttrNames: AttributeNames;
}

/**
 * Names the attributes of users: ten at most, by the numbers 0 to 9. It is the older form of
 * {@link timpushSetAttrName}. Whether a new app may still use it is not documented.
 *
 * Values are given with {@link imSetAttr}, for pushes by attribute. Needs the largest plan, and push to all users
 * switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37167
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, imSetAttrName, { AttrNames: { 0: 'city', 1: 'level' } });
 * ```
 */
export const imSetAttrName: Endpoint<ImSetAttrNameRequest, Envelope> = uncheckedEndpoint({
  name: 'imSetAttrName',
  service: 'all_member_push',
  command: 'im_set_attr_name',
  idempotent: true,
  quota: 100,
  input: request({ AttrNames: attributeNames() }),
  output: response({}),
});
