import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';
import type { PermissionGroupAccount } from './add-permission-group-member.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link deletePermissionGroupMember}. */
export interface DeletePermissionGroupMemberRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Up to 100 accounts a call, each as an object. */
  MemberList: readonly PermissionGroupAccount[];
}

/**
 * Takes members out of a permission group. Who is not in it is fine. All members are told of it.
 *
 * Up to 100; {@link batch} takes any number.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61241
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createPermissionGroup, deletePermissionGroupMember } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * await call(client, deletePermissionGroupMember, { ...group, MemberList: [{ Member_Account: 'student' }] });
 * ```
 */
export const deletePermissionGroupMember: BatchEndpoint<DeletePermissionGroupMemberRequest, Envelope> =
  uncheckedEndpoint({
    name: 'deletePermissionGroupMember',
    service: 'group_open_http_svc',
    command: 'delete_permission_group_member',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      PermissionGroupId: permissionGroupId(),
      MemberList: list(part<PermissionGroupAccount>({ Member_Account: account() }), 100),
    }),
    output: response({}),
    batch: { list: 'MemberList', key: 'Member_Account', max: 100 },
  });
