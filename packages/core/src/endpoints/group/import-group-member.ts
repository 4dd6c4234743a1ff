import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';

/** Whom {@link importGroupMember} brings along. */
export interface ImportedMember {
  Member_Account: string;
  /** Left out for an ordinary member. */
  Role?: 'Admin' | undefined;
  /** When it joined, in seconds since the epoch: after the group was created, and before now. */
  JoinTime?: number | undefined;
  /** How many messages it has not read: where there are not so many, all of them. */
  UnreadMsgNum?: number | undefined;
}

/** Input of {@link importGroupMember}. */
export interface ImportGroupMemberRequest {
  GroupId: string;
  /** Up to 300 a call. */
  MemberList: readonly ImportedMember[];
}

/** What became of one account. */
export interface ImportedMemberResult {
  Member_Account: string;
  /** 0: it failed. 1: it was added. 2: it was a member already. */
  Result: number;
}

/** Answer of {@link importGroupMember}. */
export interface ImportGroupMemberResponse extends Envelope {
  /** One for each account. */
  MemberList: ImportedMemberResult[];
}

/**
 * Brings members along from elsewhere, with the time at which they joined and what they have not read. No webhook and no
 * member is told. It comes after {@link importGroup} and the messages: those would clear the unread counts.
 *
 * Up to 300; {@link batch} takes any number. OK does not mean that all came in: a `JoinTime` before the group was
 * created, or after now, fails that member alone. Not for live rooms (`AVChatRoom`), which refuse it with 10007.
 *
 * @see https://cloud.tencent.com/document/product/269/1636
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { importGroup, importGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const GroupId = 'chess';
 * await call(client, importGroup, { GroupId, Type: 'Public', Name: 'Chess club', CreateTime: 1700000000 });
 * const { failed } = await batch(client, importGroupMember, {
 *   GroupId, MemberList: [{ Member_Account: 'alice', JoinTime: 1700000050, UnreadMsgNum: 3 }],
 * });
 * ```
 */
export const importGroupMember: BatchEndpoint<ImportGroupMemberRequest, ImportGroupMemberResponse> =
  uncheckedEndpoint({
    name: 'importGroupMember',
    service: 'group_open_http_svc',
    command: 'import_group_member',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      MemberList: list(
        part<ImportedMember>({
          Member_Account: account(),
          Role: optional(oneOf('Admin')),
          JoinTime: optional(integer()),
          UnreadMsgNum: optional(integer()),
        }),
        300,
      ),
    }),
    output: response({
      MemberList: rows(row<ImportedMemberResult>({ Member_Account: v.string(), Result: v.number() })),
    }),
    batch: {
      list: 'MemberList',
      key: 'Member_Account',
      max: 300,
      outcomes: { in: 'MemberList', key: 'Member_Account', code: 'Result', done: [1, 2], unlisted: 'failed' },
    },
  });
