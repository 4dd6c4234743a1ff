import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';
import { writeLimits } from './attributes.ts';

/** Input of {@link clearGroupAttr}. */
export interface ClearGroupAttrRequest {
  GroupId: string;
}

/**
 * Deletes all attributes of a group.
 *
 * All commands that write attributes may be called 5 times a second for one group, counted together (10049).
 * Confidence is medium: the page of 2024 leaves communities out; that they have attributes is said on the newer pages
 * of the other commands.
 *
 * @see https://trtc.io/document/44189
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { clearGroupAttr } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * await call(client, clearGroupAttr, { GroupId: '@TGS#live' });
 * ```
 */
export const clearGroupAttr: Endpoint<ClearGroupAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'clearGroupAttr',
  service: 'group_open_http_svc',
  command: 'clear_group_attr',
  idempotent: true,
  quota: 200,
  limits: writeLimits,
  input: request({ GroupId: groupId() }),
  output: response({}),
});
