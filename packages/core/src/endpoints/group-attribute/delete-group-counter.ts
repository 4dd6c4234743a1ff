import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link deleteGroupCounter}. */
export interface DeleteGroupCounterRequest {
  GroupId: string;
  /** Which counters. Left out, it means all of them. */
  GroupCounterKeys?: readonly string[] | undefined;
}

/**
 * Deletes counters of a group: without `GroupCounterKeys`, all of them. An empty list is not sent, since it might mean the
 * same.
 *
 * Not for communities. Needs a plan that has it (10059).
 *
 * @see https://trtc.io/document/53429
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteGroupCounter } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * await call(client, deleteGroupCounter, { GroupId: '@TGS#live', GroupCounterKeys: ['likes'] });
 * ```
 */
export const deleteGroupCounter: Endpoint<DeleteGroupCounterRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteGroupCounter',
  service: 'group_open_http_svc',
  command: 'delete_group_counter',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), GroupCounterKeys: optional(list(v.string())) }),
  output: response({}),
});
