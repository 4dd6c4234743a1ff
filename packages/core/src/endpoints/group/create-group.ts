import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, list, text } from '../../endpoint/schema.ts';
import { type CustomField, fieldsOfMember } from './custom-fields.ts';
import { type GroupTexts, type GroupType, groupTexts, groupType } from './group-profile.ts';

/** A member of a group that is created. */
export interface FirstMember {
  Member_Account: string;
  /** Left out for an ordinary member. */
  Role?: 'Admin' | undefined;
  /** Custom fields of the member. */
  AppMemberDefinedData?: readonly CustomField[] | undefined;
}

/** Input of {@link createGroup}. */
export interface CreateGroupRequest extends GroupTexts {
  /** Who owns it, and is its first member: an account that was imported. Left out: nobody. */
  Owner_Account?: string | undefined;
  Type: GroupType;
  /**
   * An id of your own: up to 48 characters of printable ASCII that do not begin with `@TGS#`, but for a `Community`, whose id
   * begins with `@TGS#_`. Left out: the service makes one up.
   */
  GroupId?: string | undefined;
  /** Up to 30 bytes of UTF-8: ten Chinese characters. */
  Name: string;
  /** How many members there may be; default: as many as the plan allows, 20 on a trial. */
  MaxMemberCount?: number | undefined;
  /** Whether members may invite others, may only ask an admin to, or may not. Not for an `AVChatRoom`. */
  InviteJoinOption?: 'FreeAccess' | 'NeedPermission' | 'DisableInvite' | undefined;
  /** Up to 100. Not for an `AVChatRoom`, which refuses them with 10007. */
  MemberList?: readonly FirstMember[] | undefined;
  /** Custom fields of members. What they mean outside of a member is documented nowhere. */
  AppMemberDefinedData?: readonly CustomField[] | undefined;
  /** 1: a `Community` that has topics. */
  SupportTopic?: 0 | 1 | undefined;
  /** 1: topics have permission groups. Only with `SupportTopic`. */
  EnablePermission?: 0 | 1 | undefined;
  /** What members may do there, as a set of bits. Only with `EnablePermission`. */
  DefaultPermission?: number | undefined;
}

/** Answer of {@link createGroup}. */
export interface CreateGroupResponse extends Envelope {
  /** The id of the new group: yours, or the one that was made up. */
  GroupId: string;
  /** No page tells of it, a sample has it. */
  Type?: string | undefined;
  /** No page tells of it, a sample has it. */
  HugeGroupFlag?: number | undefined;
}

/**
 * Creates a group of any type. {@link importGroup} creates one with a past of its own, and tells no webhook.
 *
 * With a `GroupId` of your own it is sent again when nobody knows whether it ran, and 10021 or 10025 say that the group is there:
 * after more than one attempt (`attempts` of the error), perhaps by this call. Without one, each call makes another group.
 *
 * The owner of a live room (`AVChatRoom`) is not in it until it joins with the client SDK. More than 100 members come by
 * {@link addGroupMember}.
 *
 * @see https://trtc.io/document/34895
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createGroup } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { GroupId } = await call(client, createGroup, {
 *   Type: 'Public', Name: 'Chess club', Owner_Account: 'teacher', MemberList: [{ Member_Account: 'student' }],
 * });
 * ```
 */
export const createGroup: Endpoint<CreateGroupRequest, CreateGroupResponse> = uncheckedEndpoint({
  name: 'createGroup',
  service: 'group_open_http_svc',
  command: 'create_group',
  // With an id of its own it is one group, however often it is sent.
  idempotent: ({ GroupId }) => GroupId !== undefined,
  quota: 200,
  input: request({
    ...groupTexts(),
    Owner_Account: optional(account()),
    Type: groupType(),
    GroupId: optional(groupId()),
    Name: text(30),
    MaxMemberCount: optional(integer()),
    InviteJoinOption: optional(oneOf('FreeAccess', 'NeedPermission', 'DisableInvite')),
    MemberList: optional(
      list(
        part<FirstMember>({
          Member_Account: account(),
          Role: optional(oneOf('Admin')),
          AppMemberDefinedData: optional(fieldsOfMember()),
        }),
        100,
      ),
    ),
    AppMemberDefinedData: optional(fieldsOfMember()),
    SupportTopic: optional(oneOf(0, 1)),
    EnablePermission: optional(oneOf(0, 1)),
    DefaultPermission: optional(integer()),
  }),
  output: response({
    GroupId: v.string(),
    Type: optional(v.string()),
    HugeGroupFlag: optional(v.number()),
  }),
});
