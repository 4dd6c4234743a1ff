import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response, row, rows, uint32 } from '../../endpoint/held.ts';
import { type Envelope, groupId, list, text } from '../../endpoint/schema.ts';

/** A message to recall. */
export interface MsgToRecall {
  /** Its number in the group: a uint32. */
  MsgSeq: number;
}

/** Input of {@link groupMsgRecall}. */
export interface GroupMsgRecallRequest {
  GroupId: string;
  /** Up to 10 messages a call. */
  MsgSeqList: readonly MsgToRecall[];
  /** The topic of a Community. */
  TopicId?: string | undefined;
  /** Why: up to 100 bytes of UTF-8. */
  Reason?: string | undefined;
}

/** What became of one message. */
export interface RecallResult {
  MsgSeq: number;
  /** 0: it is recalled. 10030: there is no such message. 10031: too late. 10032: it cannot be recalled. */
  RetCode: number;
  MsgKey?: string | undefined;
}

/** Answer of {@link groupMsgRecall}. */
export interface GroupMsgRecallResponse extends Envelope {
  RecallRetList: RecallResult[];
}

/**
 * Recalls messages of a group: clients take them off the screen.
 *
 * OK does not mean that all were recalled: each has its own `RetCode`. {@link batch} takes any number of messages and
 * sorts them. What the code is for one that was recalled before is not documented.
 *
 * As long as a message is kept it can be recalled; in a live room (AVChatRoom) within an hour, and only members who are
 * online then notice. Live rooms came late to this: the app needs an SDK from 7.4.4634, on the web from 3.1.2.
 *
 * @see https://trtc.io/document/34965
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { groupMsgRecall, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#live';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId, From_Account: 'student', MsgBody: [textElem('Buy my pills!')],
 * });
 * const { failed } = await batch(client, groupMsgRecall, { GroupId, MsgSeqList: [{ MsgSeq }], Reason: 'spam' });
 * for (const { input, error } of failed) console.log(input.MsgSeqList, `${error}`);
 * ```
 */
export const groupMsgRecall: BatchEndpoint<GroupMsgRecallRequest, GroupMsgRecallResponse> = uncheckedEndpoint(
  {
    name: 'groupMsgRecall',
    service: 'group_open_http_svc',
    command: 'group_msg_recall',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      MsgSeqList: list(part<MsgToRecall>({ MsgSeq: uint32() }), 10),
      TopicId: optional(v.string()),
      Reason: optional(text(100)),
    }),
    output: response({
      RecallRetList: rows(row({ MsgSeq: v.number(), RetCode: v.number(), MsgKey: optional(v.string()) })),
    }),
    batch: {
      list: 'MsgSeqList',
      key: 'MsgSeq',
      max: 10,
      outcomes: { in: 'RecallRetList', key: 'MsgSeq', code: 'RetCode', unlisted: 'failed' },
    },
  },
);
