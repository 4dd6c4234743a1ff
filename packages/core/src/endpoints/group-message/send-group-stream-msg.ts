import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, part, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';
import type { StreamChunk, StreamContent } from '../shared/message-elements.ts';

/** The element of a message that grows. */
export interface GroupStreamElement {
  MsgType: 'TIMStreamElem';
  MsgContent: StreamContent;
}

/** Input of {@link sendGroupStreamMsg}. */
export interface SendGroupStreamMsgRequest {
  GroupId: string;
  /** Who is shown as the sender; default: the admin who calls. */
  From_Account?: string | undefined;
  /** A uint32; default: one that is made up for the call. */
  MsgRandom?: number | undefined;
  /** The name that a program of the vendor has for `MsgRandom`; its page does not know it. A uint32. */
  Random?: number | undefined;
  /** One element, with the pieces that are new. */
  MsgBody: readonly GroupStreamElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
}

/** Answer of {@link sendGroupStreamMsg}. */
export interface SendGroupStreamMsgResponse extends Envelope {
  /** Which message it is: to be sent with the pieces that follow, as `StreamMsgID` of the element. */
  StreamMsgID?: string | undefined;
}

/**
 * Sends a message into a group piece by piece, as a language model writes it: members see one message that grows.
 *
 * The first call has no `StreamMsgID`, and its answer has the one for all that follow. Each piece has an `Index`,
 * from 1, larger than the one before; `IsLast` ends the message. It ends by itself, too, when no piece comes for 15
 * seconds, and takes no more then. Up to 5 calls a second on a message, better one every 200 milliseconds with what
 * has gathered; up to 128 KB in all; in trial editions 1,000 calls a day.
 *
 * Whether a piece that comes twice is shown twice is not documented: after a network error it is not sent again.
 *
 * Confidence is medium: of the page only the introduction, the limits and the first sample could be read; the answer
 * is known from a program of the vendor's. Which types of groups take it is not known.
 *
 * @see https://cloud.tencent.com/document/product/269/128597
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendGroupStreamMsg } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * let StreamMsgID: string | undefined;
 * const pieces = ['The lesson ', 'begins at ', 'eight.'];
 * for (const [at, Markdown] of pieces.entries()) {
 *   const Chunks = [{ EventType: 'data' as const, Index: at + 1, Markdown, IsLast: at === pieces.length - 1 }];
 *   const answer = await call(client, sendGroupStreamMsg, {
 *     GroupId: 'fan-club',
 *     MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, StreamMsgID } }],
 *   });
 *   StreamMsgID ??= answer.StreamMsgID;
 * }
 * ```
 */
export const sendGroupStreamMsg: Endpoint<SendGroupStreamMsgRequest, SendGroupStreamMsgResponse> =
  uncheckedEndpoint({
    name: 'sendGroupStreamMsg',
    service: 'stream_msg',
    command: 'send_group_stream_msg',
    idempotent: false,
    limits: ({ MsgBody: [element] }) => {
      const { StreamMsgID } = element?.MsgContent ?? {};
      return StreamMsgID ? [{ scope: `stream ${StreamMsgID}`, most: 5, perMs: 1000 }] : [];
    },
    input: request({
      GroupId: groupId(),
      From_Account: optional(account()),
      MsgRandom: fresh(),
      Random: optional(uint32()),
      MsgBody: list(
        part<GroupStreamElement>({
          MsgType: oneOf('TIMStreamElem'),
          MsgContent: part<StreamContent>({
            Chunks: list(
              part<StreamChunk>({
                EventType: oneOf('data'),
                Index: integer(1),
                Markdown: v.string(),
                IsLast: v.boolean(),
              }),
            ),
            CompatibleText: optional(v.string()),
            StreamMsgID: optional(v.string()),
          }),
        }),
        1,
      ),
      CloudCustomData: optional(v.string()),
    }),
    output: response({ StreamMsgID: optional(v.string()) }),
  });
