import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody } from '../shared/message-body.ts';

/** Input of {@link sendBroadcastMsg}. */
export interface SendBroadcastMsgRequest {
  /** Who is shown as the sender, an account that exists; default: the admin who calls. */
  From_Account?: string | undefined;
  /** A uint32 by which the service knows a repetition; default: one that is made up for the call. */
  Random?: number | undefined;
  /** One element or more, at most one of them a TIMCustomElem; up to 12 KB in all. */
  MsgBody: readonly MsgElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
}

/** Answer of {@link sendBroadcastMsg}. */
export interface SendBroadcastMsgResponse extends Envelope {
  /** The number of the message. */
  MsgSeq: number;
}

/**
 * Sends one message into every live room (AVChatRoom) of the app. One call a second, 5 in the larger plans.
 *
 * The same content with the same `Random` is sent once within 5 minutes, and again after that: so the call is not
 * repeated where nobody knows whether it ran. To do it yourself, give a `Random` and keep it. No room is named, so
 * this reaches all: try it in an app that is not the one of your users.
 *
 * Needs the console's switch for broadcasts to live rooms, and a plan that has it.
 *
 * @see https://trtc.io/document/49440
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendBroadcastMsg } from '@tim-rest/core/group';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const { MsgSeq } = await call(client, sendBroadcastMsg, {
 *   MsgBody: [textElem('We are back in ten minutes.')],
 * });
 * ```
 */
export const sendBroadcastMsg: Endpoint<SendBroadcastMsgRequest, SendBroadcastMsgResponse> =
  uncheckedEndpoint({
    name: 'sendBroadcastMsg',
    service: 'group_open_http_svc',
    command: 'send_broadcast_msg',
    idempotent: false,
    quota: 1,
    input: request({
      From_Account: optional(account()),
      Random: fresh(),
      MsgBody: msgBody(),
      CloudCustomData: optional(v.string()),
    }),
    output: response({ MsgSeq: v.number() }),
  });
