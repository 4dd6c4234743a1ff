import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link forbidSendMsg}. */
export interface ForbidSendMsgRequest {
  GroupId: string;
  /** Whom: up to 500 accounts a call. */
  Members_Account: readonly string[];
  /** For how long, in seconds from now: a uint32. 0 ends the mute, 4,294,967,295 is for ever. */
  MuteTime: number;
  /** Only in this topic of a community. */
  TopicId?: string | undefined;
}

/**
 * Mutes members of a group, or ends their mute: they read, and cannot send. A mute outlasts leaving and coming back. Muted
 * again, the time counts from then. Messages that are sent by this API come through.
 *
 * Up to 500 accounts; {@link batch} takes any number. There is one OK for all of them. Not for groups of type `Private`,
 * which have no mutes (10007). {@link getGroupMutedAccount} lists who is muted; {@link modifyGroupBaseInfo} mutes all at
 * once. Pages of 2022 call `MuteTime` `ShutUpTime`.
 *
 * @see https://trtc.io/document/34951
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { forbidSendMsg } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, forbidSendMsg, { GroupId: '@TGS#live', Members_Account: ['student'], MuteTime: 600 });
 * ```
 */
export const forbidSendMsg: BatchEndpoint<ForbidSendMsgRequest, Envelope> = uncheckedEndpoint({
  name: 'forbidSendMsg',
  service: 'group_open_http_svc',
  command: 'forbid_send_msg',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Members_Account: list(account(), 500),
    MuteTime: uint32(),
    TopicId: optional(v.string()),
  }),
  output: response({}),
  batch: { list: 'Members_Account', max: 500 },
});
