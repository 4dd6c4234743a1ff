import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { robotId } from './robot-id.ts';

/** Input of {@link sendRobotStreamMsg}. */
export interface SendRobotStreamMsgRequest {
  /** The bot. */
  From_Account: string;
  /** Who is answered. */
  To_Account: string;
  /** The next piece of the text. */
  Chunk: string;
  /** Which message goes on: the `MsgKey` of the answer to the first piece, which has none. */
  MsgKey?: string | undefined;
  /** 1 with the last piece. */
  Finish?: 0 | 1 | undefined;
}

/** Answer of {@link sendRobotStreamMsg}. */
export interface SendRobotStreamMsgResponse extends Envelope {
  /** To be sent with the pieces that follow. */
  MsgKey?: string | undefined;
}

/**
 * Sends the answer of a bot piece by piece, as a language model writes it. The receiver sees one message that grows: a
 * custom message whose content is `{ chatbotPlugin: 2, src, chunks, isFinished }`.
 *
 * The service appends whatever comes and knows no repetitions: a piece that is sent twice stands there twice, so after a
 * network error it is not sent again. Send one piece after the other, each when the one before is answered.
 *
 * It is the first version: for new work there is `sendC2cStreamMsg` of `@tim-rest/core/message`, for messages of anybody. Confidence is
 * medium: the fields of the answer and the codes could not be read on its page; `MsgKey` in the answer is known from
 * its text and from code.
 *
 * @see https://trtc.io/document/71131
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendRobotStreamMsg } from '@tim-rest/core/robot';
 * import { client } from './client.ts';
 *
 * let MsgKey: string | undefined;
 * const chunks = ['The show ', 'begins at ', 'eight.'];
 * for (const [at, Chunk] of chunks.entries()) {
 *   const answer = await call(client, sendRobotStreamMsg, {
 *     From_Account: '@RBT#helper', To_Account: 'student', Chunk, MsgKey, Finish: at === chunks.length - 1 ? 1 : 0,
 *   });
 *   MsgKey ??= answer.MsgKey;
 * }
 * ```
 */
export const sendRobotStreamMsg: Endpoint<SendRobotStreamMsgRequest, SendRobotStreamMsgResponse> =
  uncheckedEndpoint({
    name: 'sendRobotStreamMsg',
    service: 'openim_robot_http_svc',
    command: 'send_stream_msg',
    idempotent: false,
    quota: 200,
    input: request({
      From_Account: robotId(),
      To_Account: account(),
      Chunk: v.string(),
      MsgKey: optional(v.string()),
      Finish: optional(oneOf(0, 1)),
    }),
    output: response({ MsgKey: optional(v.string()) }),
  });
