import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';

/** Input of {@link getRecentContactList}. */
export interface GetRecentContactListRequest {
  /** Whose conversations they are. */
  From_Account: string;
  /** 0 for the first page (the default), then what the page before says, as the three that follow. */
  TimeStamp?: number | undefined;
  StartIndex?: number | undefined;
  /** Of the conversations that the user has pinned. */
  TopTimeStamp?: number | undefined;
  TopStartIndex?: number | undefined;
  /**
   * A sum: 1, where pinned conversations may be told apart; 2, where those without messages are wanted, too; 4, where pinned
   * ones come in pages. Default 7, which is all.
   */
  AssistFlags?: number | undefined;
}

/** A conversation of a user. */
export interface RecentContact {
  /** 1: with a user, 2: in a group ({@link ContactType}). */
  Type: number;
  /** The user, where it is with one. */
  To_Account?: string | undefined;
  /** The group, where it is in one. */
  GroupId?: string | undefined;
  /** When something was said last, in seconds since the epoch. */
  MsgTime: number;
  /** 1: the user has pinned it. */
  TopFlag: number;
}

/** Answer of {@link getRecentContactList}. */
export interface GetRecentContactListResponse extends Envelope {
  SessionItem: RecentContact[];
  /** 1: there are no more. The four numbers below need not be 0 then. */
  CompleteFlag: number;
  TimeStamp: number;
  StartIndex: number;
  TopTimeStamp: number;
  TopStartIndex: number;
}

/**
 * One page of the conversations of a user, pinned ones and others. {@link conversations} reads them all.
 *
 * How many of them are on a page is not documented. What was said last and how much is unread are not in it: see
 * {@link getC2cUnreadMsgNum}.
 *
 * @see https://trtc.io/document/43087
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getRecentContactList } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const { SessionItem } = await call(client, getRecentContactList, { From_Account: 'student' });
 * console.log(SessionItem.length);
 * ```
 */
export const getRecentContactList: PagedEndpoint<
  GetRecentContactListRequest,
  GetRecentContactListResponse,
  RecentContact
> = uncheckedEndpoint({
  name: 'getRecentContactList',
  service: 'recentcontact',
  command: 'get_list',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    TimeStamp: optional(integer(), 0),
    StartIndex: optional(integer(), 0),
    TopTimeStamp: optional(integer(), 0),
    TopStartIndex: optional(integer(), 0),
    AssistFlags: optional(integer(0, 7), 7),
  }),
  output: response({
    SessionItem: rows(
      row({
        Type: v.number(),
        To_Account: optional(v.string()),
        GroupId: optional(v.string()),
        MsgTime: v.number(),
        TopFlag: v.number(),
      }),
    ),
    CompleteFlag: v.number(),
    TimeStamp: v.number(),
    StartIndex: v.number(),
    TopTimeStamp: v.number(),
    TopStartIndex: v.number(),
  }),
  page: {
    items: 'SessionItem',
    next: ({ CompleteFlag, TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }) =>
      CompleteFlag !== 1 && { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex },
  },
});
