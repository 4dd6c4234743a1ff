import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link getC2cUnreadMsgNum}. */
export interface GetC2cUnreadMsgNumRequest {
  /** Who has not read them: the reader, although the field is called so. */
  To_Account: string;
  /** Whose messages to count, each by itself: up to 10 accounts a call. Left out: those of all, together. */
  Peer_Account?: readonly string[] | undefined;
}

/** How many messages of one user are unread. */
export interface UnreadCount {
  Peer_Account: string;
  C2CUnreadMsgNum: number;
}

/** A user whose messages could not be counted. */
export interface UncountedPeer {
  Peer_Account: string;
  /** Why: 70107, for instance, where there is no such account. */
  ErrorCode: number;
}

/** Answer of {@link getC2cUnreadMsgNum}. */
export interface GetC2cUnreadMsgNumResponse extends Envelope {
  /** How many are unread in all, where nobody was named. */
  AllC2CUnreadMsgNum?: number | undefined;
  /** How many are unread of each who was named. */
  C2CUnreadMsgNumList?: UnreadCount[] | undefined;
  /** Those whose messages could not be counted. */
  ErrorList?: UncountedPeer[] | undefined;
}

/**
 * Counts the unread one-to-one messages of a user: all of them in one number, or those of up to 10 senders, each by itself.
 * {@link batch} takes any number of senders.
 *
 * @see https://trtc.io/document/41046
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getC2cUnreadMsgNum } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const { AllC2CUnreadMsgNum } = await call(client, getC2cUnreadMsgNum, { To_Account: 'student' });
 * console.log(AllC2CUnreadMsgNum);
 * ```
 */
export const getC2cUnreadMsgNum: BatchEndpoint<GetC2cUnreadMsgNumRequest, GetC2cUnreadMsgNumResponse> =
  uncheckedEndpoint({
    name: 'getC2cUnreadMsgNum',
    service: 'openim',
    command: 'get_c2c_unread_msg_num',
    idempotent: true,
    quota: 200,
    input: request({ To_Account: account(), Peer_Account: optional(list(account(), 10)) }),
    output: response({
      AllC2CUnreadMsgNum: optional(v.number()),
      C2CUnreadMsgNumList: optional(rows(row({ Peer_Account: v.string(), C2CUnreadMsgNum: v.number() }))),
      ErrorList: optional(rows(row({ Peer_Account: v.string(), ErrorCode: v.number() }))),
    }),
    batch: {
      list: 'Peer_Account',
      max: 10,
      outcomes: { in: 'ErrorList', key: 'Peer_Account', code: 'ErrorCode', done: [], unlisted: 'done' },
    },
  });
