import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';
import type { FieldName } from '../shared/field-name.ts';
import { type GroupProfile, groupProfile } from './group-profile.ts';

/** Which fields {@link getJoinedGroupList} answers: none but those that are named. */
export interface JoinedGroupFilter {
  /** Fields of {@link JoinedGroup}. */
  GroupBaseInfoFilter?: readonly FieldName<JoinedGroup>[] | undefined;
  /** Fields of {@link SelfInfo}: `Role`, `JoinTime`, `MsgFlag`, `MsgSeq`. */
  SelfInfoFilter?: readonly FieldName<SelfInfo>[] | undefined;
}

/** Input of {@link getJoinedGroupList}. */
export interface GetJoinedGroupListRequest {
  Member_Account: string;
  /** 1: live rooms (`AVChatRoom`), too; default 0. */
  WithHugeGroups?: 0 | 1 | undefined;
  /** 1: groups of type `Private` that are not active yet, too; default 0. */
  WithNoActiveGroups?: 0 | 1 | undefined;
  /** Groups a page, 1 to 5,000; left out: all, as far as they fit into an answer. */
  Limit?: number | undefined;
  /** How many groups to pass over; default 0. */
  Offset?: number | undefined;
  /** Only groups of this type: see {@link GroupType}. */
  GroupType?: string | undefined;
  /** Only communities with topics (1), or without (0). Needs `GroupType: 'Community'`. */
  SupportTopic?: 0 | 1 | undefined;
  /** Left out: of each group, nothing but its id. */
  ResponseFilter?: JoinedGroupFilter | undefined;
}

/** What the account is in a group: as many of these as were asked for. */
export interface SelfInfo {
  /** `Owner`, `Admin` or `Member`. */
  Role?: string | undefined;
  /** In seconds since the epoch. */
  JoinTime?: number | undefined;
  /** How it is told of messages: `AcceptAndNotify`, `AcceptNotNotify` or `Discard`. */
  MsgFlag?: string | undefined;
  /** The number of the last message that it has read. */
  MsgSeq?: number | undefined;
  /** The same over all topics, in communities that have them. */
  GrossTopicReadSeq?: number | undefined;
}

/** A group that an account is in. */
export interface JoinedGroup extends GroupProfile {
  GroupId: string;
  /** 1: a community with topics. */
  SupportTopic?: number | undefined;
  /** `NextMsgSeq` over all topics, in communities that have them. */
  GrossTopicNextMsgSeq?: number | undefined;
  SelfInfo?: SelfInfo | undefined;
}

/** Answer of {@link getJoinedGroupList}. */
export interface GetJoinedGroupListResponse extends Envelope {
  /** How many groups there are, on all pages. */
  TotalCount: number;
  GroupIdList: JoinedGroup[];
}

/**
 * One page of the groups that an account is in. {@link joinedGroups} reads them all.
 *
 * Two kinds are left out unless they are asked for: live rooms (`WithHugeGroups`), of which the service does not know all
 * who are in them, and `Private` groups that are not active yet (`WithNoActiveGroups`). Of each group there is only the id,
 * unless `ResponseFilter` names more. An answer has 1 MB at most, or is refused with 10018.
 *
 * @see https://cloud.tencent.com/document/product/269/1625
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getJoinedGroupList } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { TotalCount, GroupIdList } = await call(client, getJoinedGroupList, {
 *   Member_Account: 'student',
 *   ResponseFilter: { GroupBaseInfoFilter: ['Name', 'Type'], SelfInfoFilter: ['Role'] },
 * });
 * ```
 */
export const getJoinedGroupList: PagedEndpoint<
  GetJoinedGroupListRequest,
  GetJoinedGroupListResponse,
  JoinedGroup
> = uncheckedEndpoint({
  name: 'getJoinedGroupList',
  service: 'group_open_http_svc',
  command: 'get_joined_group_list',
  idempotent: true,
  quota: 200,
  input: request({
    Member_Account: account(),
    WithHugeGroups: optional(oneOf(0, 1)),
    WithNoActiveGroups: optional(oneOf(0, 1)),
    Limit: optional(integer(1, 5000)),
    Offset: optional(integer()),
    GroupType: optional(v.string()),
    SupportTopic: optional(oneOf(0, 1)),
    ResponseFilter: optional(
      part<JoinedGroupFilter>({
        GroupBaseInfoFilter: optional(list(v.string())),
        SelfInfoFilter: optional(list(v.string())),
      }),
    ),
  }),
  output: response({
    TotalCount: v.number(),
    GroupIdList: rows(
      row<JoinedGroup>({
        ...groupProfile(),
        GroupId: v.string(),
        SupportTopic: optional(v.number()),
        GrossTopicNextMsgSeq: optional(v.number()),
        SelfInfo: optional(
          row<SelfInfo>({
            Role: optional(v.string()),
            JoinTime: optional(v.number()),
            MsgFlag: optional(v.string()),
            MsgSeq: optional(v.number()),
            GrossTopicReadSeq: optional(v.number()),
          }),
        ),
      }),
    ),
  }),
  page: {
    items: 'GroupIdList',
    next({ GroupIdList, TotalCount }, { Offset = 0 }) {
      const read = Offset + GroupIdList.length;
      return read < TotalCount && { Offset: read };
    },
  },
});
