import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';
import { mark } from './marks.ts';

/** Input of {@link getMembers}. */
export interface GetMembersRequest {
  GroupId: string;
  /** 0 for the first page (the default), then the `NextTimestamp` of the page before. */
  Timestamp?: number | undefined;
  /** Only members with this mark: a whole number from 1000, or a {@link SpecialMark}. */
  Mark?: number | undefined;
}

/** A member of a live room who is online. */
export interface LiveMember {
  Member_Account: string;
  /** When the member came in, in seconds since the epoch. */
  JoinTime: number;
  NickName?: string | undefined;
  /** The address of a picture. */
  Avatar?: string | undefined;
}

/** Answer of {@link getMembers}. */
export interface GetMembersResponse extends Envelope {
  MemberList: LiveMember[];
  /** Where the next page begins; 0 after the last one. */
  NextTimestamp: number;
}

/**
 * One page of the members of a live room (AVChatRoom) who are online: 250 of them, on older pages of the
 * documentation 500. {@link liveMembers} reads them all, and says what the list leaves out.
 *
 * Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/50293
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const page = await call(client, getMembers, { GroupId: '@TGS#live', Timestamp: 0 });
 * ```
 */
export const getMembers: PagedEndpoint<GetMembersRequest, GetMembersResponse, LiveMember> = uncheckedEndpoint(
  {
    name: 'getMembers',
    service: 'group_open_avchatroom_http_svc',
    command: 'get_members',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      Timestamp: optional(integer(), 0),
      Mark: optional(mark()),
    }),
    output: response({
      MemberList: rows(
        row({
          Member_Account: v.string(),
          JoinTime: v.number(),
          NickName: optional(v.string()),
          Avatar: optional(v.string()),
        }),
      ),
      NextTimestamp: integer(),
    }),
    page: {
      items: 'MemberList',
      // Whether it grows or falls is documented nowhere.
      next: ({ NextTimestamp }) => NextTimestamp !== 0 && { Timestamp: NextTimestamp },
    },
  },
);
