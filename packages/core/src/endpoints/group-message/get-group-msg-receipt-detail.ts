import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';

/** Input of {@link getGroupMsgReceiptDetail}. */
export interface GetGroupMsgReceiptDetailRequest {
  GroupId: string;
  /** The number of the message. */
  MsgSeq: number;
  /** 0: who has read it, 1: who has not. */
  Filter: 0 | 1;
  /** An empty text for the first page, then the `Cursor` of the page before. */
  Cursor: string;
  /** Accounts a page, from 1; more than 200 count as 200. */
  Count: number;
}

/** One who has read the message. */
export interface GroupMsgReader {
  Read_Account?: string | undefined;
}

/** One who has not. */
export interface GroupMsgNonReader {
  Unread_Account?: string | undefined;
}

/** Answer of {@link getGroupMsgReceiptDetail}. */
export interface GetGroupMsgReceiptDetailResponse extends Envelope {
  /** 1 after the last page. */
  IsFinish?: number | undefined;
  /** The same: some pages of the documentation call it so, and either of the two is there. */
  IsFinished?: number | undefined;
  MsgSeq: number;
  /** With `Filter` 0. */
  ReadList?: GroupMsgReader[] | undefined;
  /** With `Filter` 1. */
  UnreadList?: GroupMsgNonReader[] | undefined;
  /** Where the next page begins. */
  Cursor: string;
}

/**
 * One page of the members who have read a message that was sent with `NeedReadReceipt: 1`, or of those who have not.
 * {@link groupMsgReaders} reads both lists whole.
 *
 * {@link pages} and {@link items} know the list of those who have read it, and end with `response.no-progress` where
 * `Filter` is 1.
 *
 * For groups of type Private, Public and ChatRoom, of up to 200 members. Needs the console's switch for read receipts,
 * and one of the larger plans. 10062: nobody asked for receipts of this message.
 *
 * @see https://trtc.io/document/49438
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupMsgReceiptDetail, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId, NeedReadReceipt: 1, MsgBody: [textElem('We meet at eight.')],
 * });
 * const { UnreadList = [] } = await call(client, getGroupMsgReceiptDetail, {
 *   GroupId, MsgSeq, Filter: 1, Cursor: '', Count: 200,
 * });
 * console.log(UnreadList.map(({ Unread_Account }) => Unread_Account));
 * ```
 */
export const getGroupMsgReceiptDetail: PagedEndpoint<
  GetGroupMsgReceiptDetailRequest,
  GetGroupMsgReceiptDetailResponse,
  GroupMsgReader
> = uncheckedEndpoint({
  name: 'getGroupMsgReceiptDetail',
  service: 'group_open_http_svc',
  command: 'get_group_msg_receipt_detail',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    MsgSeq: integer(),
    Filter: oneOf(0, 1),
    Cursor: v.string(),
    Count: integer(1),
  }),
  output: response({
    IsFinish: optional(v.number()),
    IsFinished: optional(v.number()),
    MsgSeq: v.number(),
    ReadList: optional(rows(row({ Read_Account: optional(v.string()) }))),
    UnreadList: optional(rows(row({ Unread_Account: optional(v.string()) }))),
    Cursor: v.string(),
  }),
  page: {
    items: 'ReadList',
    // A rule names one list: the other would be taken for an empty one.
    next: (page, { Filter }) => (Filter === 1 ? {} : nextOfReceipts(page)),
  },
});

/** Where the next page of either list begins; `false` after the last. */
export function nextOfReceipts({
  IsFinish,
  IsFinished,
  Cursor,
}: Pick<GetGroupMsgReceiptDetailResponse, 'IsFinish' | 'IsFinished' | 'Cursor'>): { Cursor: string } | false {
  return (IsFinish ?? IsFinished) !== 1 && { Cursor };
}
