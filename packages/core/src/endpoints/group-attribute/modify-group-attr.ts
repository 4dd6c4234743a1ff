import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';
import { attributes, type GroupAttribute, writeLimits } from './attributes.ts';

/** Input of {@link modifyGroupAttr}. */
export interface ModifyGroupAttrRequest {
  GroupId: string;
  /** 1 to 16 attributes. A group has 16 in all (10047). */
  GroupAttr: readonly GroupAttribute[];
}

/**
 * Adds attributes to a group, and overwrites those that it has; the others stay. {@link setGroupAttr} replaces all.
 *
 * All commands that write attributes may be called 5 times a second for one group, counted together (10049).
 *
 * @see https://trtc.io/document/44188
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyGroupAttr } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * await call(client, modifyGroupAttr, { GroupId: '@TGS#live', GroupAttr: [{ key: 'slowmode', value: '30' }] });
 * ```
 */
export const modifyGroupAttr: Endpoint<ModifyGroupAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyGroupAttr',
  service: 'group_open_http_svc',
  command: 'modify_group_attr',
  idempotent: true,
  quota: 200,
  limits: writeLimits,
  input: request({ GroupId: groupId(), GroupAttr: attributes() }),
  output: response({}),
});
