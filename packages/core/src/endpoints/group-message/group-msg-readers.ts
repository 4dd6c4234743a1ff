import type { Client } from '../../client/client.ts';
import type { PagedEndpoint } from '../../endpoint/endpoint.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import {
  type GetGroupMsgReceiptDetailRequest,
  type GetGroupMsgReceiptDetailResponse,
  getGroupMsgReceiptDetail,
  nextOfReceipts,
} from './get-group-msg-receipt-detail.ts';

/** Input of {@link groupMsgReaders}. */
export interface GroupMsgReadersRequest {
  GroupId: string;
  /** The number of the message. */
  MsgSeq: number;
  /** 0: who has read it (the default), 1: who has not. */
  Filter?: 0 | 1 | undefined;
  /** Where to begin; default: with the first. */
  Cursor?: string | undefined;
  /** Accounts a page, from 1; default 200, which is the most. */
  Count?: number | undefined;
}

type Row = { readonly Read_Account?: unknown; readonly Unread_Account?: unknown };

/**
 * The accounts that have read a message of a group which was sent with `NeedReadReceipt: 1`, or with `Filter` 1 those
 * that have not.
 *
 * The two lists shift while they are read, because members read on: one may be missed, or be on both. What repeats on
 * neighbouring pages is given once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupMsgReaders, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId, NeedReadReceipt: 1, MsgBody: [textElem('We meet at eight.')],
 * });
 * for await (const account of groupMsgReaders(client, { GroupId, MsgSeq, Filter: 1 }))
 *   console.log(account, 'has not read it yet');
 * ```
 */
export function groupMsgReaders(
  client: Client,
  input: GroupMsgReadersRequest,
  options: PageOptions = {},
): AsyncGenerator<string, void, undefined> {
  const fill = (given: GetGroupMsgReceiptDetailRequest) => ({
    ...given,
    Filter: given?.Filter ?? 0,
    Cursor: given?.Cursor ?? '',
    Count: given?.Count ?? 200,
  });
  const request = readListRequest(
    getGroupMsgReceiptDetail,
    input as GetGroupMsgReceiptDetailRequest,
    options,
    fill,
  );
  const asked = request.first?.input as GetGroupMsgReceiptDetailRequest | undefined;
  return accounts(client, asked?.Filter === 1 ? 'UnreadList' : 'ReadList', request);
}

async function* accounts(
  client: Client,
  items: 'ReadList' | 'UnreadList',
  request: ReturnType<typeof readListRequest>,
): AsyncGenerator<string, void, undefined> {
  const list: PagedEndpoint<GetGroupMsgReceiptDetailRequest, GetGroupMsgReceiptDetailResponse, Row> = {
    ...getGroupMsgReceiptDetail,
    page: { items, next: nextOfReceipts },
  };
  const accountOf = (row: Row | null | undefined) => row?.Read_Account ?? row?.Unread_Account;
  for await (const row of newItems(client, list, request, (row) => String(accountOf(row)))) {
    const account = accountOf(row);
    if (typeof account === 'string') yield account;
  }
}
