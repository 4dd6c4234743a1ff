import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link getCommunityOnlineMemberNum}. */
export interface GetCommunityOnlineMemberNumRequest {
  /** The community. */
  GroupId: string;
}

/** Answer of {@link getCommunityOnlineMemberNum}. */
export interface GetCommunityOnlineMemberNumResponse extends Envelope {
  OnlineMemberNum: number;
}

/**
 * How many members of a community are online, as it was up to 4 minutes ago. For live rooms there is `getOnlineMemberNum` of
 * `@tim-rest/core/group`: its command has the same name in another service.
 *
 * Confidence is medium: which groups it is for has changed: pages up to 2025 name all types, that of May 2026
 * communities alone.
 *
 * @see https://trtc.io/document/66883
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getCommunityOnlineMemberNum } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const { OnlineMemberNum } = await call(client, getCommunityOnlineMemberNum, { GroupId: '@TGS#_school' });
 * ```
 */
export const getCommunityOnlineMemberNum: Endpoint<
  GetCommunityOnlineMemberNumRequest,
  GetCommunityOnlineMemberNumResponse
> = uncheckedEndpoint({
  name: 'getCommunityOnlineMemberNum',
  service: 'million_group_open_http_svc',
  command: 'get_online_member_num',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId() }),
  output: response({ OnlineMemberNum: v.number() }),
});
