import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link deleteGroupMember}. */
export interface DeleteGroupMemberRequest {
  GroupId: string;
  /** 1: the group is not told; default 0. Whether the account is, the page says in two ways. */
  Silence?: 0 | 1 | undefined;
  /** Why: it stands in what the group is told. */
  Reason?: string | undefined;
  /** Whom to remove: up to 100 accounts a call. */
  MemberToDel_Account: readonly string[];
}

/**
 * Removes members from a group. One who is no member is fine. They may come back: {@link banGroupMember} keeps them out.
 *
 * Up to 100 accounts; {@link batch} takes any number. Not for live rooms (`AVChatRoom`), which refuse it with 10004 (not
 * 10007, as elsewhere): ban or mute there.
 *
 * @see https://cloud.tencent.com/document/product/269/1622
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, deleteGroupMember, {
 *   GroupId: 'fan-club', MemberToDel_Account: ['troll'], Reason: 'spam',
 * });
 * ```
 */
export const deleteGroupMember: BatchEndpoint<DeleteGroupMemberRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteGroupMember',
  service: 'group_open_http_svc',
  command: 'delete_group_member',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Silence: optional(oneOf(0, 1)),
    Reason: optional(v.string()),
    MemberToDel_Account: list(account(), 100),
  }),
  output: response({}),
  batch: { list: 'MemberToDel_Account', max: 100 },
});
