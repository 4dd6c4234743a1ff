import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link sendGroupSystemNotification}. */
export interface SendGroupSystemNotificationRequest {
  GroupId: string;
  /**
   * Who gets it: up to 500 members; not in live rooms (AVChatRoom). Leave it out for everybody. An empty list is
   * refused here: to the service it is everybody, and a list that a filter left empty is not meant so.
   */
  ToMembers_Account?: readonly string[] | undefined;
  /** Any text, for your app to read. */
  Content: string;
  /** The topic of a Community. */
  TopicId?: string | undefined;
}

/**
 * Sends a notice to the members of a group, or to some of them. Clients get it as data of the app's own and show
 * nothing by themselves (`onReceiveRESTCustomData`), and it stands in no history.
 *
 * The service knows no repetitions: it is not sent again where nobody knows whether it ran. With {@link batch} any
 * number of members can be named; without `ToMembers_Account` there is nothing to split, use {@link call}.
 *
 * @see https://cloud.tencent.com/document/product/269/1630
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendGroupSystemNotification } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * await call(client, sendGroupSystemNotification, {
 *   GroupId: '@TGS#live',
 *   Content: JSON.stringify({ type: 'slow-mode', seconds: 10 }),
 * });
 * ```
 */
export const sendGroupSystemNotification: BatchEndpoint<SendGroupSystemNotificationRequest, Envelope> =
  uncheckedEndpoint({
    name: 'sendGroupSystemNotification',
    service: 'group_open_http_svc',
    command: 'send_group_system_notification',
    idempotent: false,
    quota: 200,
    input: request({
      GroupId: groupId(),
      ToMembers_Account: optional(list(account(), 500)),
      Content: v.string(),
      TopicId: optional(v.string()),
    }),
    output: response({}),
    batch: { list: 'ToMembers_Account', max: 500 },
  });
