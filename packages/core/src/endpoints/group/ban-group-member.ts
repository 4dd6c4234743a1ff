import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list, text } from '../../endpoint/schema.ts';

/** Input of {@link banGroupMember}. */
export interface BanGroupMemberRequest {
  GroupId: string;
  /** Whom to ban: up to 20 accounts a call. */
  Members_Account: readonly string[];
  /**
   * How long, in seconds from now: a uint32. There is no value for "for ever", and what 0 does is documented nowhere:
   * {@link unbanGroupMember} ends a ban.
   */
  Duration: number;
  /** Why: up to 1,000 bytes of UTF-8. */
  Description?: string | undefined;
}

/**
 * Bans accounts from a group: out they go, and until the ban ends they get no messages and cannot come back.
 * They need not be members. A ban again sets a new end, counted from now.
 *
 * Up to 20 accounts; {@link batch} takes any number. Needs the console's switch for banning members, and a plan
 * that has it.
 *
 * @see https://trtc.io/document/50296
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { banGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, banGroupMember, {
 *   GroupId: '@TGS#live', Members_Account: ['troll'], Duration: 3600, Description: 'spam',
 * });
 * ```
 */
export const banGroupMember: BatchEndpoint<BanGroupMemberRequest, Envelope> = uncheckedEndpoint({
  name: 'banGroupMember',
  service: 'group_open_http_svc',
  command: 'ban_group_member',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Members_Account: list(account(), 20),
    Duration: uint32(),
    Description: optional(text(1000)),
  }),
  output: response({}),
  batch: { list: 'Members_Account', max: 20 },
});
