import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, type Of, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, list, saying } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody } from '../shared/message-body.ts';
import { isRemembered } from './remembered.ts';

/** An old message. */
export interface GroupMsgToImport {
  From_Account: string;
  /**
   * When it was sent, in seconds since the epoch: later than the message before it, than the group was made and than every
   * message that it has; and not in the future. No two can be of the same second: give each that is another one.
   */
  SendTime: number;
  /** A uint32 by which the service knows a repetition; default: one that is made up for the call. */
  Random?: number | undefined;
  /** Of these four kinds, and no other; up to 8,000 bytes in all. */
  MsgBody: readonly MsgElement<'TIMTextElem' | 'TIMFaceElem' | 'TIMLocationElem' | 'TIMCustomElem'>[];
}

/** Input of {@link importGroupMsg}. */
export interface ImportGroupMsgRequest {
  GroupId: string;
  /** 1: the group comes up in lists of conversations. */
  RecentContactFlag?: number | undefined;
  /** Up to 7 messages a call, the oldest first: each later than the one before. */
  MsgList: readonly GroupMsgToImport[];
  /** The topic of a Community. */
  TopicId?: string | undefined;
}

/** What became of one message. */
export interface GroupMsgImport {
  /** The number that it has in the group. */
  MsgSeq: number;
  /** The `SendTime` of the message. */
  MsgTime: number;
  /** 0: it is in. 10004: its time is wrong. 80001: the text was refused. 80002: it is too long. */
  Result: number;
}

/** Answer of {@link importGroupMsg}. */
export interface ImportGroupMsgResponse extends Envelope {
  /** In the order of the request. */
  ImportMsgResult: GroupMsgImport[];
}

const LATER = 'SendTime later than that of the message before';

/** Messages of which each is later than the one before; `most` is how many of them one call takes. */
const messages = (most?: number) =>
  v.pipe(
    list(
      part<GroupMsgToImport>({
        From_Account: account(),
        SendTime: integer(),
        Random: fresh(),
        MsgBody: msgBody('TIMTextElem', 'TIMFaceElem', 'TIMLocationElem', 'TIMCustomElem'),
      }),
      most,
    ),
    saying(
      LATER,
      v.rawCheck<GroupMsgToImport[]>(({ dataset: { typed, value }, addIssue }) => {
        if (!typed) return;
        const input = value as GroupMsgToImport[];
        const key = input.findIndex(({ SendTime }, at) => SendTime <= (input[at - 1]?.SendTime ?? -1));
        if (key >= 0) addIssue({ path: [{ type: 'array', origin: 'value', input, key, value: input[key] }] });
      }),
    ),
    v.description(LATER),
  );

const requestWith = (MsgList: Of<readonly GroupMsgToImport[]>) =>
  request<ImportGroupMsgRequest>({
    GroupId: groupId(),
    RecentContactFlag: optional(integer()),
    MsgList,
    TopicId: optional(v.string()),
  });

/**
 * Puts old messages into a group, without webhooks and without telling anybody. {@link importGroupHistory} takes any
 * number of them, and stops where one call fails.
 *
 * Time only goes forward: a message that is not later than the newest one is refused (10004), so that what was left out
 * cannot be put in later. Messages that do not rise are not sent at all. OK does not mean that all are in: each has its own `Result`.
 *
 * All members have no unread messages afterwards: import members, or their unread counts, after the messages. A message
 * that is sent again has the same `Random`, and does not come in twice.
 *
 * Histories are kept for 7 days by default, and no page says whether an older message that is imported stays: try one before
 * you import all. Not for live rooms (AVChatRoom), which keep no history: 10007.
 *
 * @see https://cloud.tencent.com/document/product/269/1635
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { importGroup } from '@tim-rest/core/group';
 * import { importGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'chess';
 * await call(client, importGroup, { Type: 'Public', GroupId, Name: 'Chess club', CreateTime: 1700000000 });
 * const { ImportMsgResult } = await call(client, importGroupMsg, {
 *   GroupId,
 *   MsgList: [
 *     {
 *       From_Account: 'student',
 *       SendTime: 1700000100,
 *       MsgBody: [textElem('Who plays white?')],
 *     },
 *   ],
 * });
 * for (const { MsgSeq, Result } of ImportMsgResult) console.log(MsgSeq, Result === 0 ? 'is in' : Result);
 * ```
 */
export const importGroupMsg: BatchEndpoint<ImportGroupMsgRequest, ImportGroupMsgResponse> = uncheckedEndpoint(
  {
    name: 'importGroupMsg',
    service: 'group_open_http_svc',
    command: 'import_group_msg',
    idempotent: isRemembered,
    quota: 200,
    input: requestWith(messages(7)),
    output: response({
      ImportMsgResult: rows(row({ MsgSeq: v.number(), MsgTime: v.number(), Result: v.number() })),
    }),
    // One part after the other: a later one that is in keeps an earlier one out.
    batch: {
      list: 'MsgList',
      key: 'SendTime',
      max: 7,
      inOrder: true,
      whole: requestWith(messages()),
      outcomes: { in: 'ImportMsgResult', key: 'MsgTime', code: 'Result', unlisted: 'failed' },
    },
  },
);
