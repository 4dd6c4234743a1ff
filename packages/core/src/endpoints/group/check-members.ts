import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link checkMembers}. */
export interface CheckMembersRequest {
  GroupId: string;
  /** Whom to look for. No maximum is documented. */
  Member_Account: readonly string[];
}

/** Answer of {@link checkMembers}. */
export interface CheckMembersResponse extends Envelope {
  /** Those of the request who are in the room. */
  Member_Account: string[];
}

/**
 * Tells which of these accounts are in a live room (AVChatRoom) now, also beyond the newest 1,000 of whom
 * {@link liveMembers} tells. What it knows is some 40 seconds old.
 *
 * How many accounts one call takes is documented nowhere, so nothing is split: ask for a few hundred at a time.
 * Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/60523
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { checkMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { Member_Account } = await call(client, checkMembers, {
 *   GroupId: '@TGS#live', Member_Account: ['teacher', 'gone-home'],
 * });
 * console.log('in the room', Member_Account);
 * ```
 */
export const checkMembers: Endpoint<CheckMembersRequest, CheckMembersResponse> = uncheckedEndpoint({
  name: 'checkMembers',
  service: 'group_open_avchatroom_http_svc',
  command: 'check_members',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), Member_Account: list(account()) }),
  output: response({ Member_Account: rows(v.string()) }),
});
