import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';

/** Input of {@link adminSetMsgRead}. */
export interface AdminSetMsgReadRequest {
  /** Who has read. */
  Report_Account: string;
  /** With whom the conversation is. */
  Peer_Account: string;
  /** What was sent until then has been read, in seconds since the epoch; default: the time of the call. */
  MsgReadTime?: string | number | undefined;
}

/**
 * Marks the messages of a conversation as read by one side, all of them or those until a time.
 *
 * Pages say that `MsgReadTime` is a text, and clients send a number: either is taken here, and sent as it is given.
 *
 * @see https://trtc.io/document/38996
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { adminSetMsgRead } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * await call(client, adminSetMsgRead, { Report_Account: 'student', Peer_Account: 'teacher' });
 * ```
 */
export const adminSetMsgRead: Endpoint<AdminSetMsgReadRequest, Envelope> = uncheckedEndpoint({
  name: 'adminSetMsgRead',
  service: 'openim',
  command: 'admin_set_msg_read',
  idempotent: true,
  quota: 200,
  input: request({
    Report_Account: account(),
    Peer_Account: account(),
    MsgReadTime: optional(v.union([v.string(), integer()])),
  }),
  output: response({}),
});
