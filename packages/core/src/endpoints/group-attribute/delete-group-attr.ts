import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, list, text } from '../../endpoint/schema.ts';
import { writeLimits } from './attributes.ts';

/** The name of an attribute. */
export interface GroupAttributeKey {
  /** Up to 32 bytes of UTF-8. */
  key: string;
}

/** Input of {@link deleteGroupAttr}. */
export interface DeleteGroupAttrRequest {
  GroupId: string;
  /** Which attributes, each as an object. No maximum is documented; a group has 16. */
  GroupAttr: readonly GroupAttributeKey[];
}

/**
 * Deletes single attributes of a group; {@link clearGroupAttr} deletes all.
 *
 * One that is not there is an error (10050). So is a repetition of a call that ran: after more than one attempt, 10050 may mean
 * that they were deleted by this call. All commands that write attributes may be called 5 times a second for one group, counted together (10049).
 *
 * @see https://trtc.io/document/59499
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteGroupAttr, modifyGroupAttr } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#live';
 * await call(client, modifyGroupAttr, { GroupId, GroupAttr: [{ key: 'slowmode', value: '30' }] });
 * await call(client, deleteGroupAttr, { GroupId, GroupAttr: [{ key: 'slowmode' }] });
 * ```
 */
export const deleteGroupAttr: Endpoint<DeleteGroupAttrRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteGroupAttr',
  service: 'group_open_http_svc',
  command: 'delete_group_attr',
  idempotent: true,
  quota: 200,
  limits: writeLimits,
  input: request({ GroupId: groupId(), GroupAttr: list(part<GroupAttributeKey>({ key: text(32) })) }),
  output: response({}),
});
