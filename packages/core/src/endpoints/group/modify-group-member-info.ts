import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, text } from '../../endpoint/schema.ts';
import { type CustomField, fieldsOfMember } from './custom-fields.ts';

/** Input of {@link modifyGroupMemberInfo}. What is left out stays as it is. */
export interface ModifyGroupMemberInfoRequest {
  GroupId: string;
  Member_Account: string;
  /** `Admin` appoints an admin, `Member` dismisses one. */
  Role?: 'Admin' | 'Member' | undefined;
  /** How the member is told of messages: with a notice, without one, or not at all. */
  MsgFlag?: 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard' | undefined;
  /** The member's name in this group: up to 50 bytes of UTF-8. */
  NameCard?: string | undefined;
  /** Custom fields of the member. */
  AppMemberDefinedData?: readonly CustomField[] | undefined;
  /** Mutes the member for so many seconds from now; 0 ends the mute. Not in a group of type `Private`. */
  MuteTime?: number | undefined;
}

/**
 * Changes one member: its role, name, custom fields, notices, or its mute. {@link forbidSendMsg} mutes many at once.
 *
 * Sent again, a `MuteTime` counts from then. Pages of 2022 call it `ShutUpTime`. Not for live rooms (`AVChatRoom`): see
 * {@link modifyAdmin}. A name that content moderation refuses fails with 80001.
 *
 * @see https://cloud.tencent.com/document/product/269/1623
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyGroupMemberInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, modifyGroupMemberInfo, {
 *   GroupId: 'fan-club', Member_Account: 'student', Role: 'Admin', NameCard: 'Sam (helps)',
 * });
 * ```
 */
export const modifyGroupMemberInfo: Endpoint<ModifyGroupMemberInfoRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyGroupMemberInfo',
  service: 'group_open_http_svc',
  command: 'modify_group_member_info',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Member_Account: account(),
    Role: optional(oneOf('Admin', 'Member')),
    MsgFlag: optional(oneOf('AcceptAndNotify', 'AcceptNotNotify', 'Discard')),
    NameCard: optional(text(50)),
    AppMemberDefinedData: optional(fieldsOfMember()),
    MuteTime: optional(uint32()),
  }),
  output: response({}),
});
