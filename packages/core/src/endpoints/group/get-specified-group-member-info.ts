import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { type GroupMember, groupMember, type MemberFilters, memberFilters } from './group-member.ts';

/** Input of {@link getSpecifiedGroupMemberInfo}. */
export interface GetSpecifiedGroupMemberInfoRequest extends MemberFilters {
  GroupId: string;
  /** Of whom to tell: up to 50 accounts a call. */
  Member_List_Account: readonly string[];
}

/** Answer of {@link getSpecifiedGroupMemberInfo}. */
export interface GetSpecifiedGroupMemberInfoResponse extends Envelope {
  GroupId?: string | undefined;
  MemberList: GroupMember[];
}

/**
 * Tells of members whose accounts you know. {@link getRoleInGroup} tells who of them is a member at all.
 *
 * Up to 50 accounts; {@link batch} takes any number. Not for live rooms (`AVChatRoom`).
 *
 * Confidence is medium: the page is of late 2024, and of its error codes no copy shows any. They are taken to be those of
 * {@link getGroupMemberInfo}. What is answered for an account that is no member is not shown.
 *
 * @see https://trtc.io/document/64897
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getSpecifiedGroupMemberInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { MemberList } = await call(client, getSpecifiedGroupMemberInfo, {
 *   GroupId: 'fan-club', Member_List_Account: ['student'], MemberInfoFilter: ['Role', 'MuteUntil'],
 * });
 * ```
 */
export const getSpecifiedGroupMemberInfo: BatchEndpoint<
  GetSpecifiedGroupMemberInfoRequest,
  GetSpecifiedGroupMemberInfoResponse
> = uncheckedEndpoint({
  name: 'getSpecifiedGroupMemberInfo',
  service: 'group_open_http_svc',
  command: 'get_specified_group_member_info',
  idempotent: true,
  quota: 200,
  input: request({
    ...memberFilters(),
    GroupId: groupId(),
    Member_List_Account: list(account(), 50),
  }),
  output: response({
    GroupId: optional(v.string()),
    MemberList: rows(groupMember()),
  }),
  batch: { list: 'Member_List_Account', max: 50 },
});
