import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link deleteGroupMsgBySender}. */
export interface DeleteGroupMsgBySenderRequest {
  GroupId: string;
  /** Whose messages go. */
  Sender_Account: string;
  /** The topic of a Community. */
  TopicId?: string | undefined;
}

/**
 * Recalls what one account wrote, among the newest 1,000 messages of a group.
 *
 * It is silent: clients that show the messages keep them until they read the history again. To take them off the
 * screen use {@link groupMsgRecall}. The answer does not say how many there were.
 *
 * **In a live room (AVChatRoom) it answers OK and does nothing.** There, too, {@link groupMsgRecall} does it.
 *
 * @see https://trtc.io/document/34970
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteGroupMsgBySender } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * await call(client, deleteGroupMsgBySender, { GroupId: 'fan-club', Sender_Account: 'troll' });
 * ```
 */
export const deleteGroupMsgBySender: Endpoint<DeleteGroupMsgBySenderRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteGroupMsgBySender',
  service: 'group_open_http_svc',
  command: 'delete_group_msg_by_sender',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), Sender_Account: account(), TopicId: optional(v.string()) }),
  output: response({}),
});
