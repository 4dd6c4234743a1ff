import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link destroyGroup}. */
export interface DestroyGroupRequest {
  GroupId: string;
}

/**
 * Dissolves a group, for good. One that is gone already answers 10010: take it for done.
 *
 * @see https://cloud.tencent.com/document/product/269/1624
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { destroyGroup } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, destroyGroup, { GroupId: 'fan-club' });
 * ```
 */
export const destroyGroup: Endpoint<DestroyGroupRequest, Envelope> = uncheckedEndpoint({
  name: 'destroyGroup',
  service: 'group_open_http_svc',
  command: 'destroy_group',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId() }),
  output: response({}),
});
