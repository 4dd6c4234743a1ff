import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer } from '../../endpoint/schema.ts';

/** Input of {@link setUnreadMsgNum}. */
export interface SetUnreadMsgNumRequest {
  GroupId: string;
  Member_Account: string;
  /** How many messages are unread: where there are not so many, all of them. */
  UnreadMsgNum: number;
}

/**
 * Says how many messages of a group a member has not read: for migrations. Messages that are imported count as read, so this
 * comes after them, and after the members.
 *
 * In groups of the types ChatRoom and AVChatRoom it does nothing, and succeeds.
 *
 * @see https://cloud.tencent.com/document/product/269/1637
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { setUnreadMsgNum } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * await call(client, setUnreadMsgNum, { GroupId: 'fan-club', Member_Account: 'student', UnreadMsgNum: 3 });
 * ```
 */
export const setUnreadMsgNum: Endpoint<SetUnreadMsgNumRequest, Envelope> = uncheckedEndpoint({
  name: 'setUnreadMsgNum',
  service: 'group_open_http_svc',
  command: 'set_unread_msg_num',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), Member_Account: account(), UnreadMsgNum: integer() }),
  output: response({}),
});
