import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';

/** Input of {@link timpushRevoke}. */
export interface TimpushRevokeRequest {
  /** What {@link timpushPush} answered, less than 24 hours ago. */
  TaskId: string;
  /** What devices show in place of the push. */
  OfflinePushInfo: OfflinePushInfo;
}

/**
 * Stops a push of the last 24 hours, and covers what devices show of it already. Covering works with APNs, with FCM in
 * notification mode, with Huawei and with Honor; other devices keep what they show.
 *
 * 90050, "revoked already", means that it is done: that can be the answer to a second attempt. 90049: no such push,
 * 90052: it is older than 24 hours.
 *
 * Confidence is medium: the official pages do not agree: an older one has `OfflinePushInfo` as optional, and that of
 * Chat says that messages are taken out of histories and unread counts, too. One call a second. Needs the push
 * plug-in.
 *
 * @see https://trtc.io/document/60571
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushPush, timpushRevoke } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { TaskId } = await call(client, timpushPush, {
 *   OfflinePushInfo: { Title: 'Tonight', Desc: 'Doors open at 9' },
 * });
 * await call(client, timpushRevoke, {
 *   TaskId,
 *   OfflinePushInfo: { Title: 'Tonight', Desc: 'It is cancelled' },
 * });
 * ```
 */
export const timpushRevoke: Endpoint<TimpushRevokeRequest, Envelope> = uncheckedEndpoint({
  name: 'timpushRevoke',
  service: 'timpush',
  command: 'revoke',
  idempotent: true,
  quota: 1,
  input: request({ TaskId: v.string(), OfflinePushInfo: offlinePushInfo() }),
  output: response({}),
});
