import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** A message that was read. */
export interface ReceiptedMsg {
  /** Who sent it: the `Peer_Account`. */
  From_Account: string;
  /** Who got it: the `Operator_Account`. */
  To_Account: string;
  MsgKey: string;
}

/** Input of {@link c2cMsgReadReceipt}. */
export interface C2cMsgReadReceiptRequest {
  /** Who got the messages, and has read them. */
  Operator_Account: string;
  /** Who sent them, and gets the receipts. */
  Peer_Account: string;
  /** Which messages. No maximum is documented. */
  C2CMsgInfo: readonly ReceiptedMsg[];
}

/**
 * Sends receipts for messages in the name of who got them. {@link adminGetRoamMsg} then says `IsPeerRead` 1 of them.
 *
 * They should have been sent with `IsNeedReadReceipt` 1. Confidence is medium: of the codes on its page, only the first
 * could be read, and how many messages a call takes is not documented, so nothing is split.
 *
 * @see https://trtc.io/document/77776
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { c2cMsgReadReceipt, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'teacher', To_Account: 'student' };
 * const { MsgKey } = await call(client, sendMsg, {
 *   ...between, MsgBody: [textElem('Please read this.')], IsNeedReadReceipt: 1,
 * });
 * await call(client, c2cMsgReadReceipt, {
 *   Operator_Account: 'student', Peer_Account: 'teacher', C2CMsgInfo: [{ ...between, MsgKey }],
 * });
 * ```
 */
export const c2cMsgReadReceipt: Endpoint<C2cMsgReadReceiptRequest, Envelope> = uncheckedEndpoint({
  name: 'c2cMsgReadReceipt',
  service: 'openim',
  command: 'c2c_msg_read_receipt',
  idempotent: true,
  input: request({
    Operator_Account: account(),
    Peer_Account: account(),
    C2CMsgInfo: list(
      part<ReceiptedMsg>({
        From_Account: account(),
        To_Account: account(),
        MsgKey: v.string(),
      }),
    ),
  }),
  output: response({}),
});
