import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, part, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';
import type { StreamChunk, StreamContent } from '../shared/message-elements.ts';

/** Pieces of a message that grows. */
export interface StreamElement {
  MsgType: 'TIMStreamElem';
  MsgContent: StreamContent;
}

/** Input of {@link sendC2cStreamMsg}. */
export interface SendC2cStreamMsgRequest {
  /** 1: the sender's devices and history have it, too; 2: they do not. */
  SyncOtherMachine?: 1 | 2 | undefined;
  /** Who is shown as the sender, an account that exists; default: the admin who calls. */
  From_Account?: string | undefined;
  /** Who gets it. */
  To_Account: string;
  /** A uint32 that orders the messages of a second. */
  MsgSeq?: number | undefined;
  /** A uint32, another for each call; default: one that is made up for the call. */
  MsgRandom?: number | undefined;
  /** One element, with the pieces that are new. */
  MsgBody: readonly StreamElement[];
}

/** Answer of {@link sendC2cStreamMsg}. */
export interface SendC2cStreamMsgResponse extends Envelope {
  /** What the message is called in the calls that follow. Seen in code, not on a page. */
  StreamMsgID?: string | undefined;
}

/**
 * Sends a message that grows piece by piece, as a language model writes it. The first call has no `StreamMsgID`, and its
 * answer has the one for the calls that follow; a piece with `IsLast` ends the message.
 *
 * Collect pieces for 200 milliseconds: a message takes 5 calls a second. After 15 seconds without a piece it ends by itself,
 * and it has up to 128 KB. Whether a repeated `Index` counts once is not documented, so a call is not sent again after a
 * network error.
 *
 * Confidence is medium: its tables could not be read, and which fields are required is known from a sample and from code.
 *
 * @see https://cloud.tencent.com/document/product/269/128596
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendC2cStreamMsg } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * let StreamMsgID: string | undefined;
 * const pieces = ['The lesson ', 'begins at eight.'];
 * for (const [at, Markdown] of pieces.entries()) {
 *   const Chunks = [{ EventType: 'data', Index: at + 1, Markdown, IsLast: at === pieces.length - 1 } as const];
 *   const answer = await call(client, sendC2cStreamMsg, {
 *     From_Account: 'teacher',
 *     To_Account: 'student',
 *     MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, StreamMsgID } }],
 *   });
 *   StreamMsgID ??= answer.StreamMsgID;
 * }
 * ```
 */
export const sendC2cStreamMsg: Endpoint<SendC2cStreamMsgRequest, SendC2cStreamMsgResponse> =
  uncheckedEndpoint({
    name: 'sendC2cStreamMsg',
    service: 'stream_msg',
    command: 'send_c2c_stream_msg',
    idempotent: false,
    limits: ({ MsgBody: [element] }) => {
      const id = element?.MsgContent.StreamMsgID;
      return id === undefined ? [] : [{ scope: `stream ${id}`, most: 5, perMs: 1000 }];
    },
    input: request({
      SyncOtherMachine: optional(oneOf(1, 2)),
      From_Account: optional(account()),
      To_Account: account(),
      MsgSeq: optional(uint32()),
      MsgRandom: fresh(),
      MsgBody: list(
        part<StreamElement>({
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
    }),
    output: response({ StreamMsgID: optional(v.string()) }),
  });
