import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, list } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link sendOfficialAccountMsg}. */
export interface SendOfficialAccountMsgRequest {
  /** Who sends it: `@TOA#_` and a name, up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** A uint32 by which the service knows a repetition; default: one that is made up for the call. */
  Random?: number | undefined;
  /** One element or more, at most one of them a TIMCustomElem. */
  MsgBody: readonly MsgElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
  /** 1: only for those who are online; default 0, for all. */
  OnlineOnlyFlag?: 0 | 1 | undefined;
  /** `NoLastMsg`: the conversation does not show it as its last message. Not with `OnlineOnlyFlag: 1`. */
  SendMsgControl?: readonly 'NoLastMsg'[] | undefined;
  /** Which webhooks are not asked and told of it. */
  ForbidCallbackControl?:
    | readonly ('ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback')[]
    | undefined;
  /** What a device shows that is offline. */
  OfflinePushInfo?: OfflinePushInfo | undefined;
}

/** Answer of {@link sendOfficialAccountMsg}. */
export interface SendOfficialAccountMsgResponse extends Envelope {
  /** When it was sent, in seconds since the epoch. */
  MsgTime: number;
  /** What {@link officialAccountMsgRecall} calls it: up to 50 characters. */
  MsgKey: string;
}

/**
 * Sends a message of an official account to all who subscribed to it: two in an hour, and one in a second.
 *
 * The same content is sent once within 5 minutes, though the call succeeds: by its page whatever `Random` says, by code only
 * with the same `Random`. After that it is sent anew, so the call is not repeated where nobody knows whether it ran. To do
 * it yourself, give a `Random` and keep it.
 *
 * `limits` of the endpoint tells the two limits to a limiter of yours. {@link paced} does not keep to them.
 *
 * @see https://trtc.io/document/60810
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendOfficialAccountMsg } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { MsgKey } = await call(client, sendOfficialAccountMsg, {
 *   Official_Account: '@TOA#_news',
 *   MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'No lessons on Friday' } }],
 *   OfflinePushInfo: { Title: 'School news', Desc: 'No lessons on Friday' },
 * });
 * ```
 */
export const sendOfficialAccountMsg: Endpoint<SendOfficialAccountMsgRequest, SendOfficialAccountMsgResponse> =
  uncheckedEndpoint({
    name: 'sendOfficialAccountMsg',
    service: 'official_account_open_http_svc',
    command: 'send_official_account_msg',
    idempotent: false,
    quota: 200,
    limits: ({ Official_Account }) => [
      { scope: `messages of ${Official_Account} a second`, most: 1, perMs: 1000 },
      { scope: `messages of ${Official_Account} an hour`, most: 2, perMs: 3_600_000 },
    ],
    input: request({
      Official_Account: officialAccountId(),
      Random: fresh(),
      MsgBody: msgBody(),
      CloudCustomData: optional(v.string()),
      OnlineOnlyFlag: optional(oneOf(0, 1)),
      SendMsgControl: optional(list(oneOf('NoLastMsg'))),
      ForbidCallbackControl: optional(
        list(oneOf('ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback')),
      ),
      OfflinePushInfo: optional(offlinePushInfo()),
    }),
    output: response({ MsgTime: v.number(), MsgKey: v.string() }),
  });
