import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, text } from '../../endpoint/schema.ts';
import { type GroupTexts, groupTexts } from './group-profile.ts';

/** Input of {@link modifyGroupBaseInfo}. What is left out stays as it is. */
export interface ModifyGroupBaseInfoRequest extends GroupTexts {
  GroupId: string;
  /** Up to 30 bytes of UTF-8. */
  Name?: string | undefined;
  /** How many members there may be, up to what the plan allows. Live rooms ignore it. */
  MaxMemberNum?: number | undefined;
  /** Whether members may invite others, may only ask an admin to, or may not. Not for an `AVChatRoom`. */
  InviteJoinOption?: 'FreeAccess' | 'NeedPermission' | 'DisableInvite' | undefined;
  /** `On`: all are muted but the owner, admins of the group and admins of the app. */
  MuteAllMember?: 'On' | 'Off' | undefined;
  /** Who is shown to have done it, in place of the app's admin. */
  From_Account?: string | undefined;
  /** 1: topics have permission groups. For communities with topics. */
  EnablePermission?: 0 | 1 | undefined;
  /** What members may do there, as a set of bits. */
  DefaultPermission?: number | undefined;
  /** `On`: members may read what was said before they came. For `Private`, `Public` and `ChatRoom`. */
  HistoryMsgBeforeJoin?: 'On' | 'Off' | undefined;
}

/**
 * Changes the profile of a group: its texts, who may join, whether all are muted, its custom fields. A custom field
 * with an empty `Value` is deleted.
 *
 * What was `MaxMemberCount` when the group was created is `MaxMemberNum` here. Pages of 2022 call `MuteAllMember`
 * `ShutUpAllMember`. A text that content moderation refuses fails with 80001.
 *
 * @see https://trtc.io/document/34962
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyGroupBaseInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, modifyGroupBaseInfo, {
 *   GroupId: '@TGS#live', MuteAllMember: 'On', Notification: 'Questions at the end',
 * });
 * ```
 */
export const modifyGroupBaseInfo: Endpoint<ModifyGroupBaseInfoRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyGroupBaseInfo',
  service: 'group_open_http_svc',
  command: 'modify_group_base_info',
  idempotent: true,
  quota: 200,
  input: request({
    ...groupTexts(),
    GroupId: groupId(),
    Name: optional(text(30)),
    MaxMemberNum: optional(integer()),
    InviteJoinOption: optional(oneOf('FreeAccess', 'NeedPermission', 'DisableInvite')),
    MuteAllMember: optional(oneOf('On', 'Off')),
    From_Account: optional(account()),
    EnablePermission: optional(oneOf(0, 1)),
    DefaultPermission: optional(integer()),
    HistoryMsgBeforeJoin: optional(oneOf('On', 'Off')),
  }),
  output: response({}),
});
