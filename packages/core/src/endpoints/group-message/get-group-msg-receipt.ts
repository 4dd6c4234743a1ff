import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';

/** A message that is asked about. */
export interface MsgToCount {
  /** Its number in the group. */
  MsgSeq: number;
}

/** Input of {@link getGroupMsgReceipt}. */
export interface GetGroupMsgReceiptRequest {
  GroupId: string;
  /** How many a call may have is not documented. */
  MsgSeqList: readonly MsgToCount[];
}

/** How many have read a message. */
export interface GroupMsgReceipt {
  /** 0: the counts hold. 10062: nobody asked for receipts of this message, or there is none of that number. */
  Code: number;
  MsgSeq: number;
  ReadNum: number;
  UnreadNum: number;
}

/** Answer of {@link getGroupMsgReceipt}. */
export interface GetGroupMsgReceiptResponse extends Envelope {
  GroupMsgReceiptList: GroupMsgReceipt[];
}

/**
 * How many members have read messages that were sent with `NeedReadReceipt: 1`. {@link groupMsgReaders} says who.
 *
 * Each message has its own `Code`: the counts beside another one than 0 say nothing. {@link batch} sorts them.
 *
 * For groups of type Private, Public and ChatRoom, of up to 200 members. Needs the console's switch for read receipts,
 * and one of the larger plans.
 *
 * @see https://cloud.tencent.com/document/product/269/77694
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupMsgReceipt, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId, NeedReadReceipt: 1, MsgBody: [textElem('We meet at eight.')],
 * });
 * const { GroupMsgReceiptList } = await call(client, getGroupMsgReceipt, { GroupId, MsgSeqList: [{ MsgSeq }] });
 * for (const { ReadNum, UnreadNum } of GroupMsgReceiptList) console.log(ReadNum, 'of', ReadNum + UnreadNum);
 * ```
 */
export const getGroupMsgReceipt: BatchEndpoint<GetGroupMsgReceiptRequest, GetGroupMsgReceiptResponse> =
  uncheckedEndpoint({
    name: 'getGroupMsgReceipt',
    service: 'group_open_http_svc',
    command: 'get_group_msg_receipt',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      MsgSeqList: list(part<MsgToCount>({ MsgSeq: integer() })),
    }),
    output: response({
      GroupMsgReceiptList: rows(
        row({ Code: v.number(), MsgSeq: v.number(), ReadNum: v.number(), UnreadNum: v.number() }),
      ),
    }),
    batch: {
      list: 'MsgSeqList',
      key: 'MsgSeq',
      outcomes: { in: 'GroupMsgReceiptList', key: 'MsgSeq', code: 'Code', unlisted: 'failed' },
    },
  });
