import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';
import { type ReceivedMsgElement, receivedMsgBody } from '../shared/message-body.ts';

/** Input of {@link groupMsgGetSimple}. */
export interface GroupMsgGetSimpleRequest {
  GroupId: string;
  /** How many messages, 1 to 20. */
  ReqMsgNumber: number;
  /** The number of the newest one; default: the newest there is. */
  ReqMsgSeq?: number | undefined;
  /** 1: recalled ones, too. */
  WithRecalledMsg?: number | undefined;
  /** The topic of a Community. */
  TopicId?: string | undefined;
}

/** A message of a group, or what stands in its place. */
export interface GroupMsg {
  From_Account: string;
  /** 0: a message, 1: one that was deleted, has expired or was not kept, without elements, 2: one that was recalled. */
  IsPlaceMsg: number;
  /** 1: it came from the system. */
  IsSystemMsg?: number | undefined;
  /** Its elements as they came: there may be kinds that this library does not know. */
  MsgBody: ReceivedMsgElement[];
  /** 1: High, 2: Normal, 3: Low, 4: Lowest. */
  MsgPriority: number;
  MsgRandom: number;
  /** Its number in the group. */
  MsgSeq: number;
  /** When it was sent, in seconds since the epoch. */
  MsgTimeStamp: number;
}

/** Answer of {@link groupMsgGetSimple}. */
export interface GroupMsgGetSimpleResponse extends Envelope {
  GroupId: string;
  /**
   * 1: all that was asked for is in the answer, 0: it is not, 2: it is not, since all has expired. It speaks of the numbers
   * that were asked for, and does not say whether there are older ones.
   */
  IsFinished: number;
  /** The newest first. */
  RspMsgList: GroupMsg[];
}

/**
 * Up to 20 messages of a group, from the newest or from a number backwards. {@link groupHistory} reads them all.
 *
 * The next page begins below the smallest number of the one before; the last is the one that is empty, or that has
 * number 1. So twenty messages running that were all recalled look like the end: `WithRecalledMsg: 1` helps, and
 * {@link groupHistory} does so.
 *
 * Live rooms (AVChatRoom) keep no history.
 *
 * @see https://cloud.tencent.com/document/product/269/2738
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupMsgGetSimple } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * const { RspMsgList } = await call(client, groupMsgGetSimple, { GroupId: 'fan-club', ReqMsgNumber: 20 });
 * for (const { MsgSeq, From_Account, MsgBody } of RspMsgList) console.log(MsgSeq, From_Account, MsgBody);
 * ```
 */
export const groupMsgGetSimple: PagedEndpoint<GroupMsgGetSimpleRequest, GroupMsgGetSimpleResponse, GroupMsg> =
  uncheckedEndpoint({
    name: 'groupMsgGetSimple',
    service: 'group_open_http_svc',
    command: 'group_msg_get_simple',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      ReqMsgNumber: integer(1, 20),
      ReqMsgSeq: optional(integer()),
      WithRecalledMsg: optional(integer()),
      TopicId: optional(v.string()),
    }),
    output: response({
      GroupId: v.string(),
      IsFinished: v.number(),
      RspMsgList: rows(
        row({
          From_Account: v.string(),
          IsPlaceMsg: v.number(),
          IsSystemMsg: optional(v.number()),
          MsgBody: receivedMsgBody(),
          MsgPriority: v.number(),
          MsgRandom: v.number(),
          MsgSeq: v.number(),
          MsgTimeStamp: v.number(),
        }),
      ),
    }),
    page: {
      items: 'RspMsgList',
      next: ({ RspMsgList }, { ReqMsgSeq = Number.POSITIVE_INFINITY }) => {
        // What is as new as before, or newer, is no step back: nothing changes, which is no progress.
        const oldest = Math.min(...RspMsgList.map(({ MsgSeq }) => MsgSeq));
        return RspMsgList.length > 0 && oldest > 1 && (oldest <= ReqMsgSeq ? { ReqMsgSeq: oldest - 1 } : {});
      },
    },
  });
