import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody } from '../shared/message-body.ts';

/** Input of {@link modifyGroupMsg}. */
export interface ModifyGroupMsgRequest {
  GroupId: string;
  /** The number of the message. */
  MsgSeq: number;
  /** What stands in place of its elements; default: those stay. */
  MsgBody?: readonly MsgElement[] | undefined;
  /** What stands in place of its data; default: those stay. */
  CloudCustomData?: string | undefined;
  /** The topic of a Community. */
  TopicId?: string | undefined;
}

/**
 * Writes over a message of a group: its elements, its data, or both. What was there before is lost.
 *
 * Not for live rooms (AVChatRoom). Its codes are those of one-to-one messages (20xxx, 9xxxx), and not of groups.
 *
 * @see https://trtc.io/document/47948
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyGroupMsg, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, { GroupId, MsgBody: [textElem('We meet at seven.')] });
 * await call(client, modifyGroupMsg, { GroupId, MsgSeq, MsgBody: [textElem('We meet at eight.')] });
 * ```
 */
export const modifyGroupMsg: Endpoint<ModifyGroupMsgRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyGroupMsg',
  service: 'openim',
  command: 'modify_group_msg',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    MsgSeq: integer(),
    MsgBody: optional(msgBody()),
    CloudCustomData: optional(v.string()),
    TopicId: optional(v.string()),
  }),
  output: response({}),
});
