import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';
import type { FieldName } from '../shared/field-name.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link getPermissionGroupMemberList}. */
export interface GetPermissionGroupMemberListRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Fields of {@link PermissionGroupMember}; default: all. */
  MemberInfoFilter?: readonly FieldName<PermissionGroupMember>[] | undefined;
  /** Members a page, 1 to 50. */
  Limit?: number | undefined;
  /** Empty for the first page, then the `Next` of the page before. */
  Next?: string | undefined;
}

/** A member: as many of these fields as were asked for. Their types are taken over from `getGroupMemberInfo`. */
export interface PermissionGroupMember {
  Member_Account: string;
  /** `Owner`, `Admin` or `Member`, in the community. */
  Role?: string | undefined;
  /** When it joined the community, in seconds since the epoch. */
  JoinTime?: number | undefined;
  /** The number of the last message that it has read. */
  MsgSeq?: number | undefined;
  /** How it is told of messages, for example `AcceptAndNotify`. */
  MsgFlag?: string | undefined;
  /** When it last sent a message, in seconds since the epoch. */
  LastSendMsgTime?: number | undefined;
  /** When it joined the permission group, in seconds since the epoch. */
  JoinPermissionGroupTime?: number | undefined;
}

/** Answer of {@link getPermissionGroupMemberList}. */
export interface GetPermissionGroupMemberListResponse extends Envelope {
  MemberList: PermissionGroupMember[];
  /** Where the next page begins; empty after the last one. */
  Next: string;
}

/**
 * One page of the members of a permission group. {@link permissionGroupMembers} reads them all.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61242
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createPermissionGroup, getPermissionGroupMemberList } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * const page = await call(client, getPermissionGroupMemberList, { ...group, Limit: 50, Next: '' });
 * ```
 */
export const getPermissionGroupMemberList: PagedEndpoint<
  GetPermissionGroupMemberListRequest,
  GetPermissionGroupMemberListResponse,
  PermissionGroupMember
> = uncheckedEndpoint({
  name: 'getPermissionGroupMemberList',
  service: 'group_open_http_svc',
  command: 'get_permission_group_member_list',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    MemberInfoFilter: optional(list(v.string())),
    Limit: optional(integer(1, 50)),
    Next: optional(v.string()),
  }),
  output: response({
    MemberList: rows(
      row<PermissionGroupMember>({
        Member_Account: v.string(),
        Role: optional(v.string()),
        JoinTime: optional(v.number()),
        MsgSeq: optional(v.number()),
        MsgFlag: optional(v.string()),
        LastSendMsgTime: optional(v.number()),
        JoinPermissionGroupTime: optional(v.number()),
      }),
    ),
    Next: v.string(),
  }),
  page: { items: 'MemberList', next: ({ Next }) => Next !== '' && { Next } },
});
