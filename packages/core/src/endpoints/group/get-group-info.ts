import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import type { FieldName } from '../shared/field-name.ts';
import { type CustomField, customFields } from './custom-fields.ts';
import { type MemberInfo, memberInfo } from './group-member.ts';
import { type GroupProfile, groupProfile } from './group-profile.ts';

/** Which fields {@link getGroupInfo} answers: none but those that are named. */
export interface GroupInfoFilter {
  /** Fields of {@link GroupInfo}. */
  GroupBaseInfoFilter?: readonly FieldName<GroupInfo>[] | undefined;
  /** Fields of {@link GroupInfoMember}; `Account` stands for `Member_Account`. */
  MemberInfoFilter?: readonly ('Account' | FieldName<GroupInfoMember>)[] | undefined;
  /** Keys of custom fields of the group. */
  AppDefinedDataFilter_Group?: readonly string[] | undefined;
  /** Keys of custom fields of members. */
  AppDefinedDataFilter_GroupMember?: readonly string[] | undefined;
}

/** Input of {@link getGroupInfo}. */
export interface GetGroupInfoRequest {
  /** Up to 50 a call. */
  GroupIdList: readonly string[];
  /** Left out: all is answered, which can be more than one answer may have. */
  ResponseFilter?: GroupInfoFilter | undefined;
}

/** A member, as {@link getGroupInfo} tells of it. */
export interface GroupInfoMember extends MemberInfo {
  /** Missing where the filter does not name `Account`. */
  Member_Account?: string | undefined;
}

/** What is said of one group. */
export interface GroupInfo extends GroupProfile {
  GroupId: string;
  /** 0, or why nothing is told of this one: 10010 where there is no such group. */
  ErrorCode: number;
  ErrorInfo: string;
  /** The SDKAppID. */
  Appid?: number | undefined;
  /** `FreeAccess`, `NeedPermission` or `DisableInvite`. */
  InviteJoinOption?: string | undefined;
  /** 1: topics have permission groups. */
  EnablePermission?: number | undefined;
  /** What members may do there, as a set of bits. */
  DefaultPermission?: number | undefined;
  /** Custom fields of the group. */
  AppDefinedData?: CustomField[] | undefined;
  /** Live rooms have none. */
  MemberList?: GroupInfoMember[] | undefined;
}

/** Answer of {@link getGroupInfo}. */
export interface GetGroupInfoResponse extends Envelope {
  /** One for each group that was asked for. */
  GroupInfo: GroupInfo[];
}

/**
 * The profiles of up to 50 groups, with their members; {@link batch} takes any number of groups, and sorts those that there
 * are from those that there are not.
 *
 * OK says nothing of a single group: each has an `ErrorCode` of its own. An answer has 1 MB at most, so name the fields
 * that you need, or it is refused with 10018; {@link groupMembers} reads the members of one group page by page.
 *
 * What an answer has of a group that it could not tell of is not shown anywhere. Pages of 2022 call `MuteAllMember`
 * `ShutUpAllMember`, and `MuteUntil` `ShutUpUntil`.
 *
 * @see https://cloud.tencent.com/document/product/269/1616
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { GroupInfo } = await call(client, getGroupInfo, {
 *   GroupIdList: ['@TGS#live', 'fan-club'],
 *   ResponseFilter: { GroupBaseInfoFilter: ['Name', 'Owner_Account', 'MemberNum'] },
 * });
 * for (const { GroupId, ErrorCode, Name } of GroupInfo) if (ErrorCode === 0) console.log(GroupId, Name);
 * ```
 */
export const getGroupInfo: BatchEndpoint<GetGroupInfoRequest, GetGroupInfoResponse> = uncheckedEndpoint({
  name: 'getGroupInfo',
  service: 'group_open_http_svc',
  command: 'get_group_info',
  idempotent: true,
  quota: 200,
  input: request({
    GroupIdList: list(groupId(), 50),
    ResponseFilter: optional(
      part<GroupInfoFilter>({
        GroupBaseInfoFilter: optional(list(v.string())),
        MemberInfoFilter: optional(list(v.string())),
        AppDefinedDataFilter_Group: optional(list(v.string())),
        AppDefinedDataFilter_GroupMember: optional(list(v.string())),
      }),
    ),
  }),
  output: response({
    GroupInfo: rows(
      row<GroupInfo>({
        ...groupProfile(),
        GroupId: v.string(),
        ErrorCode: v.number(),
        ErrorInfo: v.string(),
        Appid: optional(v.number()),
        InviteJoinOption: optional(v.string()),
        EnablePermission: optional(v.number()),
        DefaultPermission: optional(v.number()),
        AppDefinedData: optional(customFields()),
        MemberList: optional(
          rows(row<GroupInfoMember>({ ...memberInfo(), Member_Account: optional(v.string()) })),
        ),
      }),
    ),
  }),
  batch: {
    list: 'GroupIdList',
    max: 50,
    outcomes: { in: 'GroupInfo', key: 'GroupId', code: 'ErrorCode', words: 'ErrorInfo', unlisted: 'failed' },
  },
});
