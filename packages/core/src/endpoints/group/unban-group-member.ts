import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link unbanGroupMember}. */
export interface UnbanGroupMemberRequest {
  GroupId: string;
  /** Whose bans to end: up to 20 accounts a call. */
  Members_Account: readonly string[];
}

/**
 * Ends bans before their time: the accounts may come back.
 *
 * Up to 20 accounts; {@link batch} takes any number. Needs the console's switch for banning members, and a plan
 * that has it.
 *
 * @see https://trtc.io/document/50297
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { unbanGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, unbanGroupMember, { GroupId: '@TGS#live', Members_Account: ['troll'] });
 * ```
 */
export const unbanGroupMember: BatchEndpoint<UnbanGroupMemberRequest, Envelope> = uncheckedEndpoint({
  name: 'unbanGroupMember',
  service: 'group_open_http_svc',
  command: 'unban_group_member',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Members_Account: list(account(), 20),
  }),
  output: response({}),
  batch: { list: 'Members_Account', max: 20 },
});
