import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, text } from '../../endpoint/schema.ts';
import { type GroupTexts, groupTexts } from './group-profile.ts';

/** Input of {@link importGroup}. */
export interface ImportGroupRequest extends GroupTexts {
  /** Left out: nobody. */
  Owner_Account?: string | undefined;
  Type: 'Public' | 'Private' | 'ChatRoom' | 'Community';
  /** An id of your own: see {@link CreateGroupRequest}. Left out: the service makes one up. */
  GroupId?: string | undefined;
  /** Up to 30 bytes of UTF-8: ten Chinese characters. */
  Name: string;
  /** How many members there may be: up to 6,000, default 2,000. */
  MaxMemberCount?: number | undefined;
  /** When it was created, in seconds since the epoch; default now. */
  CreateTime?: number | undefined;
  /** 1: a `Community` that has topics. */
  SupportTopic?: 0 | 1 | undefined;
}

/** Answer of {@link importGroup}. */
export interface ImportGroupResponse extends Envelope {
  /** The id of the group: yours, or the one that was made up. */
  GroupId: string;
}

/**
 * Brings a group along from elsewhere, with the time at which it was created. No webhook and no member is told. After it
 * come the messages, then the members ({@link importGroupMember}), whose unread counts would be cleared by messages.
 *
 * With a `GroupId` of your own it is sent again when nobody knows whether it ran, and 10021 says that the group is there: after
 * more than one attempt, perhaps by this call. Without one, each call makes another group. Not for live rooms (`AVChatRoom`), which refuse it with 10007: {@link createGroup}
 * makes them.
 *
 * @see https://trtc.io/document/34967
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { importGroup } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, importGroup, {
 *   Type: 'Public', GroupId: 'chess', Name: 'Chess club', Owner_Account: 'teacher', CreateTime: 1700000000,
 * });
 * ```
 */
export const importGroup: Endpoint<ImportGroupRequest, ImportGroupResponse> = uncheckedEndpoint({
  name: 'importGroup',
  service: 'group_open_http_svc',
  command: 'import_group',
  // With an id of its own it is one group, however often it is sent.
  idempotent: ({ GroupId }) => GroupId !== undefined,
  quota: 200,
  input: request({
    ...groupTexts(),
    Owner_Account: optional(account()),
    Type: oneOf('Public', 'Private', 'ChatRoom', 'Community'),
    GroupId: optional(groupId()),
    Name: text(30),
    MaxMemberCount: optional(integer(0, 6000)),
    CreateTime: optional(integer()),
    SupportTopic: optional(oneOf(0, 1)),
  }),
  output: response({ GroupId: v.string() }),
});
