import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';

/** Input of {@link getGroupBanMember}. */
export interface GetGroupBanMemberRequest {
  GroupId: string;
  /** Banned accounts a page, 1 to 100. The service answers shorter pages as it likes. */
  Limit?: number | undefined;
  /** 0 for the first page (the default), then the `NextOffset` of the page before. */
  Offset?: number | undefined;
}

/** A banned account. */
export interface BannedMember {
  Member_Account: string;
  /** When the ban ends, in seconds since the epoch. */
  BannedUntil: number;
}

/** Answer of {@link getGroupBanMember}. */
export interface GetGroupBanMemberResponse extends Envelope {
  /** By the end of the ban. Missing when there is none. */
  BannedAccountList?: BannedMember[] | undefined;
  /** Where the next page begins; 0 after the last one. */
  NextOffset: number;
}

/**
 * One page of a group's banned accounts. {@link bannedMembers} reads the whole list.
 *
 * Needs the console's switch for banning members, and a plan that has it.
 *
 * @see https://trtc.io/document/50295
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const page = await call(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 20, Offset: 0 });
 * ```
 */
export const getGroupBanMember: PagedEndpoint<
  GetGroupBanMemberRequest,
  GetGroupBanMemberResponse,
  BannedMember
> = uncheckedEndpoint({
  name: 'getGroupBanMember',
  service: 'group_open_http_svc',
  command: 'get_group_ban_member',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Limit: optional(integer(1, 100)),
    Offset: optional(integer(), 0),
  }),
  output: response({
    BannedAccountList: optional(rows(row({ Member_Account: v.string(), BannedUntil: v.number() }))),
    NextOffset: integer(),
  }),
  page: {
    items: 'BannedAccountList',
    // It has to grow: where it does not, nothing changes, which is no progress.
    next: ({ NextOffset }, { Offset = 0 }) =>
      NextOffset !== 0 && (NextOffset > Offset ? { Offset: NextOffset } : {}),
  },
});
