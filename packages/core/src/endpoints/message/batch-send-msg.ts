import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, request, response, row, rows, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';

/** Input of {@link batchSendMsg}. */
export interface BatchSendMsgRequest {
  /** 1: the sender's devices and history have it, too; 2: they do not; left out: the history has it. */
  SyncOtherMachine?: 1 | 2 | undefined;
  /** Who is shown as the sender, an account that exists; default: the admin who calls. */
  From_Account?: string | undefined;
  /** Who gets it: up to 500 accounts a call. */
  To_Account: readonly string[];
  /** 1: only who is online gets it, and it is stored nowhere; default 0. */
  OnlineOnlyFlag?: 0 | 1 | undefined;
  /** How long it is kept for who is offline, in seconds: up to 604,800. 0 is as `OnlineOnlyFlag` 1. */
  MsgLifeTime?: number | undefined;
  /** A uint32 that orders the messages of a second. */
  MsgSeq?: number | undefined;
  /** A uint32, another for each message; default: one that is made up for the call. */
  MsgRandom?: number | undefined;
  /** One element or more, at most one of them a TIMCustomElem; up to 12 KB in all, on older pages 8. */
  MsgBody: readonly MsgElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
  /**
   * `NoUnread`: it does not count as unread. `NoLastMsg`: the list of conversations does not change.
   * `WithMuteNotifications`: it is as quiet as the receiver wants the sender to be; otherwise that is ignored.
   */

  SendMsgControl?: readonly ('NoUnread' | 'NoLastMsg' | 'WithMuteNotifications')[] | undefined;
  /** What devices show that are offline. */
  OfflinePushInfo?: OfflinePushInfo | undefined;
  /** 1: its receivers are to send a receipt when it is read; default 0. */
  IsNeedReadReceipt?: 0 | 1 | undefined;
}

/** An account that did not get the message. */
export interface FailedReceiver {
  To_Account: string;
  /** Why: 70107, for instance, where there is no such account. */
  ErrorCode: number;
}

/** Answer of {@link batchSendMsg}. */
export interface BatchSendMsgResponse extends Envelope {
  /** The one key of all the messages: with the receiver's id, it recalls the receiver's. */
  MsgKey?: string | undefined;
  /** What the message is called in the SDKs of apps. */
  MsgId?: string | undefined;
  /** Who did not get it: missing or empty where all did. */
  ErrorList?: FailedReceiver[] | undefined;
}

/**
 * Sends the same message to many users, to each as a message of its own. Up to 500 accounts; {@link batch} takes any
 * number.
 *
 * An answer with ErrorCode 0 can say that some did not get it: they are in `ErrorList`, and `ActionStatus` is `SomeError`.
 * {@link batch} tells them apart. Where nobody got it, the call fails.
 *
 * Beside the calls, the receivers are counted: 12,000 a minute in an app (90057). {@link paced} does not know that
 * limit; a limiter of your own is told of it. The service knows no repetitions here, so after a network error the call is
 * not sent again. No webhook is called, and as with {@link sendMsg}, block lists and mutes do not count.
 *
 * @see https://trtc.io/document/34920
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { batchSendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const { succeeded, failed } = await batch(client, batchSendMsg, {
 *   To_Account: ['teacher', 'student'], MsgBody: [textElem('We are back in ten minutes.')],
 * });
 * console.log(succeeded.length, failed.length);
 * ```
 */
export const batchSendMsg: BatchEndpoint<BatchSendMsgRequest, BatchSendMsgResponse> = uncheckedEndpoint({
  name: 'batchSendMsg',
  service: 'openim',
  command: 'batchsendmsg',
  idempotent: false,
  quota: 200,
  limits: ({ To_Account }) => [
    { scope: 'batchsendmsg receivers', most: 12_000, perMs: 60_000, cost: To_Account.length },
  ],
  input: request({
    SyncOtherMachine: optional(oneOf(1, 2)),
    From_Account: optional(account()),
    To_Account: list(account(), 500),
    OnlineOnlyFlag: optional(oneOf(0, 1)),
    MsgLifeTime: optional(integer(0, 604800)),
    MsgSeq: optional(uint32()),
    MsgRandom: fresh(),
    MsgBody: msgBody(),
    CloudCustomData: optional(v.string()),
    SendMsgControl: optional(list(oneOf('NoUnread', 'NoLastMsg', 'WithMuteNotifications'))),
    OfflinePushInfo: optional(offlinePushInfo()),
    IsNeedReadReceipt: optional(oneOf(0, 1)),
  }),
  output: response({
    MsgKey: optional(v.string()),
    MsgId: optional(v.string()),
    ErrorList: optional(rows(row({ To_Account: v.string(), ErrorCode: v.number() }))),
  }),
  batch: {
    list: 'To_Account',
    max: 500,
    outcomes: { in: 'ErrorList', key: 'To_Account', code: 'ErrorCode', done: [], unlisted: 'done' },
  },
});
