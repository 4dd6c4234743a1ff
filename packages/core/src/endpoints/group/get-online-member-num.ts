import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link getOnlineMemberNum}. */
export interface GetOnlineMemberNumRequest {
  GroupId: string;
}

/** Answer of {@link getOnlineMemberNum}. */
export interface GetOnlineMemberNumResponse extends Envelope {
  /** How many members are online. */
  OnlineMemberNum: number;
}

/**
 * How many members of a live room (AVChatRoom) are online.
 *
 * The number is some 10 seconds old, in rooms with web clients or 300 members up to 20: to ask more often tells
 * nothing new. Pages differ on whether groups of other types have such a number.
 *
 * @see https://trtc.io/document/38521
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getOnlineMemberNum } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { OnlineMemberNum } = await call(client, getOnlineMemberNum, { GroupId: '@TGS#live' });
 * ```
 */
export const getOnlineMemberNum: Endpoint<GetOnlineMemberNumRequest, GetOnlineMemberNumResponse> =
  uncheckedEndpoint({
    name: 'getOnlineMemberNum',
    service: 'group_open_http_svc',
    command: 'get_online_member_num',
    idempotent: true,
    quota: 200,
    input: request({ GroupId: groupId() }),
    output: response({ OnlineMemberNum: v.number() }),
  });
