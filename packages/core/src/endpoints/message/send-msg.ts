import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';

/** Input of {@link sendMsg}. */
export interface SendMsgRequest {
  /** 1: the sender's devices and history have it, too; 2: they do not; left out: the history has it. */
  SyncOtherMachine?: 1 | 2 | undefined;
  /** Who is shown as the sender, an account that exists; default: the admin who calls. */
  From_Account?: string | undefined;
  /** Who gets it. For more than one: {@link batchSendMsg}. */
  To_Account: string;
  /** 1: only who is online gets it, and it is stored nowhere; default 0. Known from the service's Java library only. */
  OnlineOnlyFlag?: 0 | 1 | undefined;
  /** How long it is kept for who is offline, in seconds: up to 604,800, the default. 0 is as `OnlineOnlyFlag` 1. */
  MsgLifeTime?: number | undefined;
  /** A uint32 that orders the messages of a second; default: one that is made up for the call. */
  MsgSeq?: number | undefined;
  /** A uint32 by which, with `MsgSeq`, the service knows a repetition; default: one that is made up for the call. */
  MsgRandom?: number | undefined;
  /** When it was written, in seconds since the epoch. */
  MsgTimeStamp?: number | undefined;
  /** Which webhooks of the app are not called for it. */
  ForbidCallbackControl?:
    | readonly ('ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback')[]
    | undefined;
  /**
   * `NoUnread`: it does not count as unread. `NoLastMsg`: the list of conversations does not change.
   * `WithMuteNotifications`: it is as quiet as the receiver wants the sender to be; otherwise that is ignored.
   */

  SendMsgControl?: readonly ('NoUnread' | 'NoLastMsg' | 'WithMuteNotifications')[] | undefined;
  /** One element or more, at most one of them a TIMCustomElem; up to 12 KB in all, on older pages 8. */
  MsgBody: readonly MsgElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
  /** 1: {@link setKeyValues} may be called for it; default 0. */
  SupportMessageExtension?: 0 | 1 | undefined;
  /** What devices show that are offline. */
  OfflinePushInfo?: OfflinePushInfo | undefined;
  /** 1: its receiver is to send a receipt when it is read; default 0. */
  IsNeedReadReceipt?: 0 | 1 | undefined;
}

/** Answer of {@link sendMsg}. */
export interface SendMsgResponse extends Envelope {
  /** When the service took it, in seconds since the epoch. */
  MsgTime: number;
  /** By which to recall, edit or delete it. */
  MsgKey: string;
  /** What the message is called in the SDKs of apps. */
  MsgId?: string | undefined;
}

/**
 * Sends a message to one user, in anybody's name.
 *
 * A message from here ignores what stands between the two: they need not be friends, a block list does not stop it, nor
 * does a mute of the sender. Check that before, where it matters.
 *
 * The service takes messages with the same sender, `MsgSeq`, `MsgRandom` and content for one within 120 seconds. Both
 * numbers are made up once a call, so it is repeated safely after a network error. To repeat it yourself, give
 * both and keep them. What is refused with 120001 to 130000 was refused by the app's own webhook.
 *
 * @see https://trtc.io/document/34919
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const { MsgKey } = await call(client, sendMsg, {
 *   From_Account: 'teacher',
 *   To_Account: 'student',
 *   MsgBody: [textElem('The lesson begins at eight.')],
 *   OfflinePushInfo: { Title: 'Your lesson', Desc: 'Today at eight' },
 * });
 * console.log(MsgKey);
 * ```
 */
export const sendMsg: Endpoint<SendMsgRequest, SendMsgResponse> = uncheckedEndpoint({
  name: 'sendMsg',
  service: 'openim',
  command: 'sendmsg',
  // The service forgets after 120 seconds; a repetition may take some of them to arrive.
  idempotent: (_, msSinceFirst) => msSinceFirst < 100_000,
  quota: 200,
  input: request({
    SyncOtherMachine: optional(oneOf(1, 2)),
    From_Account: optional(account()),
    To_Account: account(),
    OnlineOnlyFlag: optional(oneOf(0, 1)),
    MsgLifeTime: optional(integer(0, 604800)),
    MsgSeq: fresh(),
    MsgRandom: fresh(),
    MsgTimeStamp: optional(integer()),
    ForbidCallbackControl: optional(list(oneOf('ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'))),
    SendMsgControl: optional(list(oneOf('NoUnread', 'NoLastMsg', 'WithMuteNotifications'))),
    MsgBody: msgBody(),
    CloudCustomData: optional(v.string()),
    SupportMessageExtension: optional(oneOf(0, 1)),
    OfflinePushInfo: optional(offlinePushInfo()),
    IsNeedReadReceipt: optional(oneOf(0, 1)),
  }),
  output: response({ MsgTime: v.number(), MsgKey: v.string(), MsgId: optional(v.string()) }),
});
