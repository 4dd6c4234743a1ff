import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';

/** Input of {@link adminMsgWithdraw}. */
export interface AdminMsgWithdrawRequest {
  /** Who sent it. */
  From_Account: string;
  /** Who got it. */
  To_Account: string;
  /** Which message. */
  MsgKey: string;
}

/**
 * Recalls a message, whoever sent it and however old it is. Neither side sees it from then on, and it cannot be undone.
 *
 * Of a message to many ({@link batchSendMsg}), each receiver's is recalled by a call of its own, with the one key. What
 * was recalled before is refused with 20023: after a network error that means that it is done.
 *
 * @see https://trtc.io/document/35015
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { adminMsgWithdraw, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'student', To_Account: 'teacher' };
 * const { MsgKey } = await call(client, sendMsg, { ...between, MsgBody: [textElem('something rude')] });
 * await call(client, adminMsgWithdraw, { ...between, MsgKey });
 * ```
 */
export const adminMsgWithdraw: Endpoint<AdminMsgWithdrawRequest, Envelope> = uncheckedEndpoint({
  name: 'adminMsgWithdraw',
  service: 'openim',
  command: 'admin_msgwithdraw',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), To_Account: account(), MsgKey: v.string() }),
  output: response({}),
});
