import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, list, text } from '../../endpoint/schema.ts';
import type { GroupMsgExtension } from './group-get-key-values.ts';

/** A pair to set, or whose key is deleted. */
export interface ExtensionToWrite {
  /** Up to 100 bytes of UTF-8. */
  Key: string;
  /** Up to 1,000 bytes of UTF-8; an empty text where the key is deleted. */
  Value: string;
  /** The version that it stands in place of, 0 for the first: asked of members, not of the admin who calls here. */
  Seq?: number | undefined;
}

/** Input of {@link groupSetKeyValues}. */
export interface GroupSetKeyValuesRequest {
  GroupId: string;
  /** The number of the message. */
  MsgSeq: number;
  /** 1: set, 2: delete these keys, 3: delete all, without a list (`ExtensionOperation` of `@tim-rest/core/message`). */
  OperateType: 1 | 2 | 3;
  /** Up to 20 pairs a call. A message has 300 at most. */
  ExtensionList?: readonly ExtensionToWrite[] | undefined;
}

/** What became of one pair. */
export interface ExtensionResult {
  /** 0: done. 23001: somebody changed it before; read it again. */
  ErrorCode?: number | undefined;
  /** The pair as it is now. */
  Extension?: GroupMsgExtension | undefined;
}

/** Answer of {@link groupSetKeyValues}. */
export interface GroupSetKeyValuesResponse extends Envelope {
  /** Missing where all were deleted. */
  ExtensionList?: ExtensionResult[] | undefined;
}

/**
 * Writes pairs of key and value beside a message of a group that was sent with `SupportMessageExtension: 1`: votes, say,
 * with who voted as the key.
 *
 * OK does not mean that all were written: each has its own `ErrorCode`. {@link batch} takes any number of pairs and
 * sorts them; one that the answer does not name counts as failed, since what that means is not documented.
 *
 * Up to 200 calls a minute on one message. Not for live rooms (AVChatRoom). Needs the console's switch for message
 * extensions, and one of the larger plans. 23002: the message was sent without `SupportMessageExtension`; 23004: there
 * is none of that number.
 *
 * @see https://trtc.io/document/52170
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupSetKeyValues, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId,
 *   SupportMessageExtension: 1,
 *   MsgBody: [textElem('Seven or eight?')],
 * });
 * await call(client, groupSetKeyValues, {
 *   GroupId, MsgSeq, OperateType: 1, ExtensionList: [{ Key: 'student', Value: 'eight' }],
 * });
 * ```
 */
export const groupSetKeyValues: BatchEndpoint<GroupSetKeyValuesRequest, GroupSetKeyValuesResponse> =
  uncheckedEndpoint({
    name: 'groupSetKeyValues',
    service: 'openim_msg_ext_http_svc',
    command: 'group_set_key_values',
    idempotent: true,
    quota: 200,
    limits: ({ GroupId, MsgSeq }) => [
      { scope: `extensions of ${GroupId} ${MsgSeq}`, most: 200, perMs: 60_000 },
    ],
    input: request({
      GroupId: groupId(),
      MsgSeq: integer(),
      OperateType: oneOf(1, 2, 3),
      ExtensionList: optional(
        list(part<ExtensionToWrite>({ Key: text(100), Value: text(1000), Seq: optional(integer()) }), 20),
      ),
    }),
    output: response({
      ExtensionList: optional(
        rows(
          row({
            ErrorCode: optional(v.number()),
            Extension: optional(row({ Key: v.string(), Value: v.string(), Seq: v.number() })),
          }),
        ),
      ),
    }),
    batch: {
      list: 'ExtensionList',
      key: 'Key',
      max: 20,
      outcomes: { in: 'ExtensionList', key: 'Extension.Key', code: 'ErrorCode', unlisted: 'failed' },
    },
  });
