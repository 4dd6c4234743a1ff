import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link getGroupMutedAccount}. */
export interface GetGroupMutedAccountRequest {
  GroupId: string;
  /** Who is muted in this topic of a community. */
  TopicId?: string | undefined;
}

/** A muted account. */
export interface MutedAccount {
  Member_Account: string;
  /** When the mute ends, in seconds since the epoch. What stands here of one for ever is not shown. */
  MutedUntil: number;
}

/** Answer of {@link getGroupMutedAccount}. */
export interface GetGroupMutedAccountResponse extends Envelope {
  GroupId?: string | undefined;
  MutedAccountList: MutedAccount[];
}

/**
 * Lists who is muted in a group, and until when: all of them in one answer, of which no limit is documented.
 *
 * Groups of type `Private` are said to answer it, too, though they have no mutes. The command was `get_group_shutted_uin`
 * until 2022: see {@link getGroupShuttedUin}.
 *
 * @see https://trtc.io/document/34964
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupMutedAccount } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { MutedAccountList } = await call(client, getGroupMutedAccount, { GroupId: '@TGS#live' });
 * for (const { Member_Account, MutedUntil } of MutedAccountList)
 *   console.log(Member_Account, new Date(MutedUntil * 1000));
 * ```
 */
export const getGroupMutedAccount: Endpoint<GetGroupMutedAccountRequest, GetGroupMutedAccountResponse> =
  uncheckedEndpoint({
    name: 'getGroupMutedAccount',
    service: 'group_open_http_svc',
    command: 'get_group_muted_account',
    idempotent: true,
    quota: 200,
    input: request({ GroupId: groupId(), TopicId: optional(v.string()) }),
    output: response({
      GroupId: optional(v.string()),
      MutedAccountList: rows(row<MutedAccount>({ Member_Account: v.string(), MutedUntil: v.number() })),
    }),
  });
