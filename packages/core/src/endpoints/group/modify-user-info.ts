import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { type Of, oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list, rule } from '../../endpoint/schema.ts';
import type { Schema } from '../../endpoint/validate.ts';
import { mark, type SpecialMark } from './marks.ts';

const markedMember = () => row<MarkedMember>({ Member_Account: v.string(), Marks: rows(v.number()) });

/** What {@link modifyUserInfo} does with the marks. */
export const MarkCommand = { Set: 1, Delete: 2 } as const;
export type MarkCommand = (typeof MarkCommand)[keyof typeof MarkCommand];

/** A member and its marks. */
export interface MarkedMember {
  Member_Account: string;
  /** Whole numbers from 1000, or a {@link SpecialMark}. */
  Marks: readonly number[];
}

/** Input of {@link modifyUserInfo}. */
export interface ModifyUserInfoRequest {
  GroupId: string;
  /** 1: set, 2: delete. */
  CommandType: MarkCommand;
  /** Up to 500 members, each at most once, with up to 10 different marks among them. */
  MemberList: readonly MarkedMember[];
}

/** Answer of {@link modifyUserInfo}. */
export interface ModifyUserInfoResponse extends Envelope {
  CommandType?: number | undefined;
  /** The members that the call reached. Those who are offline are left out. {@link markMembers} sorts them. */
  MemberList?: MarkedMember[] | MarkedMember | undefined;
}

type Entries = MarkedMember[];

const entry = () => part<MarkedMember>({ Member_Account: account(), Marks: list(mark()) });

/** Members with marks; `most` is how many of them one call takes. */
const members = (most?: number) =>
  v.pipe(
    list(entry(), most),
    rule('at most 10 different marks', (entries: Entries) => {
      const custom = entries.flatMap(({ Marks }) => Marks).filter((mark) => mark >= 1000);
      return new Set(custom).size <= 10;
    }),
  );

const requestWith = (members: Of<readonly MarkedMember[]>) =>
  request<ModifyUserInfoRequest>({ GroupId: groupId(), CommandType: oneOf(1, 2), MemberList: members });

/** A request before it is split: any number of members. */
export const markRequest: Schema<ModifyUserInfoRequest> = requestWith(members());

/**
 * Sets or deletes marks on members of a live room (AVChatRoom): whole numbers that clients see and can filter by.
 * {@link markMembers} takes any number of members, and says who was reached.
 *
 * OK does not mean that all were marked: members who are offline, or not in the room, are left out of the answer.
 * If none is online the service refuses the call. Marks go when a member leaves or loses its connection. A mark can
 * be on up to 1,000 members. Marks 500 and 600 mean something of their own: {@link SpecialMark}.
 *
 * Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/50294
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { MarkCommand, modifyUserInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, modifyUserInfo, {
 *   GroupId: '@TGS#live',
 *   CommandType: MarkCommand.Set,
 *   MemberList: [{ Member_Account: 'teacher', Marks: [1000] }],
 * });
 * ```
 */
export const modifyUserInfo: BatchEndpoint<ModifyUserInfoRequest, ModifyUserInfoResponse> = uncheckedEndpoint(
  {
    name: 'modifyUserInfo',
    service: 'group_open_avchatroom_http_svc',
    command: 'modify_user_info',
    idempotent: true,
    quota: 200,
    input: requestWith(
      v.pipe(
        members(500),
        rule('each account once', (entries: Entries) => {
          const accounts = entries.map(({ Member_Account }) => Member_Account);
          return new Set(accounts).size === accounts.length;
        }),
        v.description('each account once; at most 10 different marks from 1000 up'),
      ),
    ),
    output: response({
      CommandType: optional(v.number()),
      MemberList: optional(v.union([rows(markedMember()), markedMember()])),
    }),
    batch: {
      list: 'MemberList',
      key: 'Member_Account',
      max: 500,
      whole: markRequest,
      outcomes: { in: 'MemberList', key: 'Member_Account', unlisted: 'failed' },
    },
  },
);
