import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type ReceivedMsgElement, receivedMsgBody } from '../shared/message-body.ts';

/** Input of {@link adminGetRoamMsg}. */
export interface AdminGetRoamMsgRequest {
  /** Whose history is read. */
  Operator_Account: string;
  /** With whom the conversation is. */
  Peer_Account: string;
  /** Messages a page. No maximum is documented, the sample has 100; an answer has 13 KB of them at most. */
  MaxCnt: number;
  /** From when on, in seconds since the epoch. */
  MinTime: number;
  /** Until when, in seconds since the epoch; then the `LastMsgTime` of the page before. */
  MaxTime: number;
  /** Nothing for the first page, then the `LastMsgKey` of the page before. */
  LastMsgKey?: string | undefined;
}

/** A message of a history. */
export interface RoamingMessage {
  From_Account: string;
  To_Account: string;
  /** A uint32 that orders the messages of a second. */
  MsgSeq: number;
  /** A uint32. */
  MsgRandom: number;
  /** When it was sent, in seconds since the epoch. */
  MsgTimeStamp: number;
  /** When it was sent, by the clock of the sender's device. Known from the service's Java library only. */
  MsgClientTime?: number | undefined;
  /** 8: it was recalled; 0: it was not. */
  MsgFlagBits: number;
  /** 1: its receiver has sent a receipt. */
  IsPeerRead?: number | undefined;
  /** By which to recall, edit or delete it. */
  MsgKey: string;
  /** Its elements as they came: {@link isElem} tells them apart. */
  MsgBody: ReceivedMsgElement[];
  /** Data of the app's own. */
  CloudCustomData?: string | undefined;
}

/** Answer of {@link adminGetRoamMsg}. */
export interface AdminGetRoamMsgResponse extends Envelope {
  /** 1: there is nothing before this page; 0: there is more. */
  Complete: number;
  /** How many messages the page has. */
  MsgCnt: number;
  /** The `MaxTime` of the next page: the time of its oldest message, in seconds since the epoch. */
  LastMsgTime: number;
  /** The `LastMsgKey` of the next page. */
  LastMsgKey: string;
  /** The oldest first. */
  MsgList: RoamingMessage[];
}

/**
 * One page of the history of two users, as one of them sees it: the newest page comes first, while the messages in a page
 * are in the order of their times. {@link roamingMessages} reads them all, the newest first.
 *
 * It goes back as far as messages are kept, 7 days by default. The two sides differ where one deleted messages or the
 * conversation, and in messages sent with `SyncOtherMachine` 2. Messages that were recalled are in it.
 *
 * @see https://trtc.io/document/35478
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { adminGetRoamMsg } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const MaxTime = Math.floor(Date.now() / 1000);
 * const { MsgList } = await call(client, adminGetRoamMsg, {
 *   Operator_Account: 'student', Peer_Account: 'teacher', MaxCnt: 20, MinTime: MaxTime - 86_400, MaxTime,
 * });
 * console.log(MsgList.length);
 * ```
 */
export const adminGetRoamMsg: PagedEndpoint<AdminGetRoamMsgRequest, AdminGetRoamMsgResponse, RoamingMessage> =
  uncheckedEndpoint({
    name: 'adminGetRoamMsg',
    service: 'openim',
    command: 'admin_getroammsg',
    idempotent: true,
    quota: 200,
    input: request({
      Operator_Account: account(),
      Peer_Account: account(),
      MaxCnt: integer(1),
      MinTime: integer(),
      MaxTime: integer(),
      LastMsgKey: optional(v.string()),
    }),
    output: response({
      Complete: v.number(),
      MsgCnt: v.number(),
      LastMsgTime: v.number(),
      LastMsgKey: v.string(),
      MsgList: rows(
        row({
          From_Account: v.string(),
          To_Account: v.string(),
          MsgSeq: v.number(),
          MsgRandom: v.number(),
          MsgTimeStamp: v.number(),
          MsgClientTime: optional(v.number()),
          MsgFlagBits: v.number(),
          IsPeerRead: optional(v.number()),
          MsgKey: v.string(),
          MsgBody: receivedMsgBody(),
          CloudCustomData: optional(v.string()),
        }),
      ),
    }),
    page: {
      items: 'MsgList',
      // It goes back in time: where it does not, nothing changes, which is no progress.
      next: ({ Complete, LastMsgTime, LastMsgKey }, { MaxTime }) =>
        Complete !== 1 && (LastMsgTime <= MaxTime ? { MaxTime: LastMsgTime, LastMsgKey } : {}),
    },
  });
