import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';
import { attributes, type GroupAttribute, writeLimits } from './attributes.ts';

/** Input of {@link setGroupAttr}. */
export interface SetGroupAttrRequest {
  GroupId: string;
  /** All that the group will have: 1 to 16 attributes. */
  GroupAttr: readonly GroupAttribute[];
}

/**
 * Replaces all attributes of a group: those that are not given are gone. {@link modifyGroupAttr} keeps them.
 *
 * Attributes are texts of the app's own that clients are told of as they change, such as the rules of a live room. All
 * commands that write them may be called 5 times a second for one group, counted together (10049).
 *
 * @see https://trtc.io/document/44190
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { setGroupAttr } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * await call(client, setGroupAttr, {
 *   GroupId: '@TGS#live', GroupAttr: [{ key: 'topic', value: 'Q&A' }, { key: 'slowmode', value: '10' }],
 * });
 * ```
 */
export const setGroupAttr: Endpoint<SetGroupAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'setGroupAttr',
  service: 'group_open_http_svc',
  command: 'set_group_attr',
  idempotent: true,
  quota: 200,
  limits: writeLimits,
  input: request({ GroupId: groupId(), GroupAttr: attributes() }),
  output: response({}),
});
