import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer } from '../../endpoint/schema.ts';

/** Input of {@link clearGroupMsg}. */
export interface ClearGroupMsgRequest {
  GroupId: string;
  /** The number of the last message to hide, and all before it; default: all there are. */
  MsgSeq?: number | undefined;
}

/**
 * Hides the history of a group from its members, whole or up to a message. It stays with the service:
 * {@link groupMsgGetSimple} still reads it.
 *
 * Without `MsgSeq` a call that is made again also hides what came in between: give it where that matters.
 *
 * For groups of all types but Community, by its page also for live rooms (AVChatRoom), which keep no history.
 *
 * @see https://trtc.io/document/65970
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { clearGroupMsg } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * await call(client, clearGroupMsg, { GroupId: 'fan-club', MsgSeq: 9000 });
 * ```
 */
export const clearGroupMsg: Endpoint<ClearGroupMsgRequest, Envelope> = uncheckedEndpoint({
  name: 'clearGroupMsg',
  service: 'group_open_http_svc',
  command: 'clear_group_msg',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), MsgSeq: optional(integer()) }),
  output: response({}),
});
