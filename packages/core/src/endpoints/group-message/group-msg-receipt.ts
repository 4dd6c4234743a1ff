import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';

/** A message that was read. */
export interface ReadMsg {
  /** Its number in the group. */
  MsgSeq: number;
}

/** Input of {@link groupMsgReceipt}. */
export interface GroupMsgReceiptRequest {
  GroupId: string;
  /** Who has read them. */
  From_Account: string;
  /** Up to 50 messages a call. */
  MsgSeqList: readonly ReadMsg[];
}

/**
 * Says for a member that it has read messages that were sent with `NeedReadReceipt: 1`, as its own client would.
 *
 * For groups of type Private, Public and ChatRoom, of up to 200 members. Needs the console's switch for read receipts,
 * and one of the larger plans.
 *
 * Confidence is medium: the codes of its page could not be read, and that receipts have to be asked for when a message
 * is sent follows from the page of {@link sendGroupMsg}.
 *
 * @see https://cloud.tencent.com/document/product/269/107478
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupMsgReceipt, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId, NeedReadReceipt: 1, MsgBody: [textElem('We meet at eight.')],
 * });
 * await call(client, groupMsgReceipt, { GroupId, From_Account: 'student', MsgSeqList: [{ MsgSeq }] });
 * ```
 */
export const groupMsgReceipt: BatchEndpoint<GroupMsgReceiptRequest, Envelope> = uncheckedEndpoint({
  name: 'groupMsgReceipt',
  service: 'group_open_http_svc',
  command: 'group_msg_receipt',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    From_Account: account(),
    MsgSeqList: list(part<ReadMsg>({ MsgSeq: integer() }), 50),
  }),
  output: response({}),
  batch: { list: 'MsgSeqList', key: 'MsgSeq', max: 50 },
});
