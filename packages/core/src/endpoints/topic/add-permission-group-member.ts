import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';

/** One who comes into a permission group, or leaves it. */
export interface PermissionGroupAccount {
  Member_Account: string;
}

/** Input of {@link addPermissionGroupMember}. */
export interface AddPermissionGroupMemberRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Up to 100 accounts a call, each as an object. */
  MemberList: readonly PermissionGroupAccount[];
}

/** What came of one account. */
export interface AddedToPermissionGroup {
  Member_Account: string;
  /** 0: added; 10013: a member of it before; other codes: why it was not added. */
  Result?: number | undefined;
}

/** Answer of {@link addPermissionGroupMember}. */
export interface AddPermissionGroupMemberResponse extends Envelope {
  MemberList: AddedToPermissionGroup[];
}

/**
 * Puts members of a community into a permission group.
 *
 * Up to 100; {@link batch} takes any number, and tells which failed: the call is OK all the same. Who was in it before counts
 * as done.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61240
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { addPermissionGroupMember, createPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * const { failed } = await batch(client, addPermissionGroupMember, {
 *   ...group, MemberList: [{ Member_Account: 'student' }],
 * });
 * ```
 */
export const addPermissionGroupMember: BatchEndpoint<
  AddPermissionGroupMemberRequest,
  AddPermissionGroupMemberResponse
> = uncheckedEndpoint({
  name: 'addPermissionGroupMember',
  service: 'group_open_http_svc',
  command: 'add_permission_group_member',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    MemberList: list(part<PermissionGroupAccount>({ Member_Account: account() }), 100),
  }),
  output: response({
    MemberList: rows(row({ Member_Account: v.string(), Result: optional(v.number()) })),
  }),
  batch: {
    list: 'MemberList',
    key: 'Member_Account',
    max: 100,
    outcomes: {
      in: 'MemberList',
      key: 'Member_Account',
      code: 'Result',
      done: [0, 10013],
      unlisted: 'failed',
    },
  },
});
