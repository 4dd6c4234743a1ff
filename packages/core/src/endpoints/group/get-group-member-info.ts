import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';
import { type GroupMember, groupMember, type MemberFilters, memberFilters } from './group-member.ts';

/** Input of {@link getGroupMemberInfo}. */
export interface GetGroupMemberInfoRequest extends MemberFilters {
  GroupId: string;
  /**
   * Members a page. The page says 200 at most in one place, and 6,000 in another; it advises 100. Left out: all, as far as
   * they fit into an answer.
   */
  Limit?: number | undefined;
  /** How many members to pass over; default 0. Not for a `Community`. */
  Offset?: number | undefined;
  /** For a `Community`, which needs it: an empty text for the first page, then the `Next` of the page before. */
  Next?: string | undefined;
}

/** Answer of {@link getGroupMemberInfo}. */
export interface GetGroupMemberInfoResponse extends Envelope {
  /** How many members the group has, whatever was filtered. A later page may lack it. */
  MemberNum?: number | undefined;
  MemberList: GroupMember[];
  /** Of a `Community`: where the next page begins. */
  Next?: string | undefined;
}

/** By its id: no other group may have one that begins so. */
export function isCommunity(GroupId: string): boolean {
  return /^@TGS#_/.test(GroupId);
}

/**
 * One page of the members of a group. {@link groupMembers} reads them all, and knows which of the two ways of paging a
 * group has: communities go on by `Next`, others by `Offset`.
 *
 * How the last page of a community is told is documented nowhere: `pages` and `items` end where `Next` is missing, empty or
 * the same, or where there are no members. In other groups they end where `MemberNum` members were read, or there are
 * none.
 *
 * An answer has 1 MB at most, or is refused with 10018. Not for live rooms (`AVChatRoom`), which have no list of members
 * and refuse it with 10007: see {@link liveMembers}. Pages of 2022 call `MuteUntil` `ShutUpUntil`.
 *
 * @see https://cloud.tencent.com/document/product/269/1617
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupMemberInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { MemberNum, MemberList } = await call(client, getGroupMemberInfo, {
 *   GroupId: 'fan-club', MemberInfoFilter: ['Role', 'NameCard'], MemberRoleFilter: ['Owner', 'Admin'], Limit: 100,
 * });
 * ```
 */
export const getGroupMemberInfo: PagedEndpoint<
  GetGroupMemberInfoRequest,
  GetGroupMemberInfoResponse,
  GroupMember
> = uncheckedEndpoint({
  name: 'getGroupMemberInfo',
  service: 'group_open_http_svc',
  command: 'get_group_member_info',
  idempotent: true,
  quota: 200,
  input: request({
    ...memberFilters(),
    GroupId: groupId(),
    Limit: optional(integer(1)),
    Offset: optional(integer()),
    Next: optional(v.string()),
  }),
  output: response({
    MemberNum: optional(v.number()),
    MemberList: rows(groupMember()),
    Next: optional(v.string()),
  }),
  page: {
    items: 'MemberList',
    next(
      { MemberList, MemberNum = Number.POSITIVE_INFINITY, Next: to },
      { GroupId, Next: from, Offset = 0 },
    ) {
      if (!MemberList.length) return false;
      if (to || isCommunity(GroupId)) return Boolean(to) && to !== from && { Next: to };
      const read = Offset + MemberList.length;
      return read < MemberNum && { Offset: read };
    },
  },
});
