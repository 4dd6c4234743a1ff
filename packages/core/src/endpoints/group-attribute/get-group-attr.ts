import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';
import type { GroupAttribute } from './attributes.ts';

/** Input of {@link getGroupAttr}. */
export interface GetGroupAttrRequest {
  GroupId: string;
}

/** Answer of {@link getGroupAttr}. */
export interface GetGroupAttrResponse extends Envelope {
  /** All of them. In requests the field is called `GroupAttr`. */
  GroupAttrAry: GroupAttribute[];
}

/**
 * Reads all attributes of a group. There is no way to ask for single ones.
 *
 * @see https://cloud.tencent.com/document/product/269/67012
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupAttr } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * const { GroupAttrAry } = await call(client, getGroupAttr, { GroupId: '@TGS#live' });
 * const { slowmode = '0' } = Object.fromEntries(GroupAttrAry.map(({ key, value }) => [key, value]));
 * console.log(`a message every ${slowmode} seconds`);
 * ```
 */
export const getGroupAttr: Endpoint<GetGroupAttrRequest, GetGroupAttrResponse> = uncheckedEndpoint({
  name: 'getGroupAttr',
  // Of its own: the commands that write are in another service.
  service: 'group_open_attr_http_svc',
  command: 'get_group_attr',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId() }),
  output: response({ GroupAttrAry: rows(row({ key: v.string(), value: v.string() })) }),
});
