import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Whom {@link addGroupMember} adds. */
export interface NewMember {
  Member_Account: string;
}

/** Input of {@link addGroupMember}. */
export interface AddGroupMemberRequest {
  GroupId: string;
  /** 1: nobody is told; default 0. */
  Silence?: 0 | 1 | undefined;
  /** Up to 300 a call, by a page of 2022: see {@link addGroupMember}. */
  MemberList: readonly NewMember[];
}

/** What became of one account. */
export interface AddedMember {
  Member_Account: string;
  /** 0: it failed. 1: it was added. 2: it was a member already. 3: it waits for the account to agree. */
  Result: number;
}

/** Answer of {@link addGroupMember}. */
export interface AddGroupMemberResponse extends Envelope {
  /** One for each account. */
  MemberList: AddedMember[];
}

/**
 * Puts accounts into a group. {@link batch} takes any number, and says who was added, who failed and who has been asked.
 *
 * OK does not mean that all were added: see `Result`, which does not tell why one failed. A group that is full refuses with
 * 10014. Not for live rooms (`AVChatRoom`), which refuse it with 10007: people come to them of themselves.
 *
 * Confidence is medium: 300 accounts a call are from a page of 2022, and sister calls have gone down to 100 since. Where
 * the service refuses so many with 10005, give `batch` a hundred at a time.
 *
 * @see https://cloud.tencent.com/document/product/269/1621
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { addGroupMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { succeeded, failed } = await batch(client, addGroupMember, {
 *   GroupId: 'fan-club', MemberList: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
 * });
 * ```
 */
export const addGroupMember: BatchEndpoint<AddGroupMemberRequest, AddGroupMemberResponse> = uncheckedEndpoint(
  {
    name: 'addGroupMember',
    service: 'group_open_http_svc',
    command: 'add_group_member',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      Silence: optional(oneOf(0, 1)),
      MemberList: list(part<NewMember>({ Member_Account: account() }), 300),
    }),
    output: response({
      MemberList: rows(row<AddedMember>({ Member_Account: v.string(), Result: v.number() })),
    }),
    batch: {
      list: 'MemberList',
      key: 'Member_Account',
      max: 300,
      outcomes: {
        in: 'MemberList',
        key: 'Member_Account',
        code: 'Result',
        done: [1, 2],
        pending: [3],
        unlisted: 'failed',
      },
    },
  },
);
