import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';

/** Input of {@link groupGetKeyValues}. */
export interface GroupGetKeyValuesRequest {
  GroupId: string;
  /** The number of the message. */
  MsgSeq: number;
  /** Only pairs of this version or a newer one; default: all. */
  StartSeq?: number | undefined;
}

/** A pair of key and value beside a message. */
export interface GroupMsgExtension {
  Key: string;
  Value: string;
  /** Its version. Pairs that were written by one call have the same. */
  Seq: number;
}

/** Answer of {@link groupGetKeyValues}. */
export interface GroupGetKeyValuesResponse extends Envelope {
  /** Up to 200, by their versions. */
  ExtensionList: GroupMsgExtension[];
  /** 1: there are no more. */
  CompleteFlag: number;
  /** The newest version. */
  LatestSeq: number;
  /** Who keeps a copy drops the pairs up to this version: they were deleted. */
  ClearSeq: number;
}

/**
 * One page of the pairs of key and value beside a message of a group. {@link groupMsgExtensions} reads them all.
 *
 * Where the next page begins is not documented beyond `StartSeq`: it is asked for from the last version on, since pairs
 * may share one, and so begins with pairs that were there before. {@link groupMsgExtensions} gives them once.
 *
 * Not for live rooms (AVChatRoom). Needs the console's switch for message extensions, and one of the larger plans.
 *
 * @see https://trtc.io/document/52169
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupGetKeyValues, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId,
 *   SupportMessageExtension: 1,
 *   MsgBody: [textElem('Seven or eight?')],
 * });
 * const { ExtensionList } = await call(client, groupGetKeyValues, { GroupId, MsgSeq });
 * for (const { Key, Value } of ExtensionList) console.log(Key, Value);
 * ```
 */
export const groupGetKeyValues: PagedEndpoint<
  GroupGetKeyValuesRequest,
  GroupGetKeyValuesResponse,
  GroupMsgExtension
> = uncheckedEndpoint({
  name: 'groupGetKeyValues',
  service: 'openim_msg_ext_http_svc',
  command: 'group_get_key_values',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), MsgSeq: integer(), StartSeq: optional(integer()) }),
  output: response({
    ExtensionList: rows(row({ Key: v.string(), Value: v.string(), Seq: v.number() })),
    CompleteFlag: v.number(),
    LatestSeq: v.number(),
    ClearSeq: v.number(),
  }),
  page: {
    items: 'ExtensionList',
    // A page without pairs has no version to go on from: nothing changes, which is no progress.
    next: ({ CompleteFlag, ExtensionList }) => {
      const last = ExtensionList.at(-1);
      return CompleteFlag !== 1 && (last ? { StartSeq: last.Seq } : {});
    },
  },
});
