import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody } from '../shared/message-body.ts';

/** Input of {@link modifyC2cMsg}. */
export interface ModifyC2cMsgRequest {
  /** Who sent it. */
  From_Account: string;
  /** Who got it. */
  To_Account: string;
  /** Which message. */
  MsgKey: string;
  /** What it is to hold from now on; as it is, where this is left out. */
  MsgBody?: readonly MsgElement[] | undefined;
  /** The new data of the app's own; as they are, where this is left out. */
  CloudCustomData?: string | undefined;
}

/**
 * Changes what a message holds, its data of the app's own, or both: give one of the two at least. It cannot be undone.
 *
 * For edits the service has two more codes: 20027, where the message was changed meanwhile, and 20028, where two
 * change it at a time.
 *
 * @see https://trtc.io/document/47722
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyC2cMsg, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'student', To_Account: 'teacher' };
 * const { MsgKey } = await call(client, sendMsg, { ...between, MsgBody: [textElem('something rude')] });
 * await call(client, modifyC2cMsg, { ...between, MsgKey, MsgBody: [textElem('[removed]')] });
 * ```
 */
export const modifyC2cMsg: Endpoint<ModifyC2cMsgRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyC2cMsg',
  service: 'openim',
  command: 'modify_c2c_msg',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    To_Account: account(),
    MsgKey: v.string(),
    MsgBody: optional(msgBody()),
    CloudCustomData: optional(v.string()),
  }),
  output: response({}),
});
