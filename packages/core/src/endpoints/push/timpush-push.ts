import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, part, response } from '../../endpoint/held.ts';
import { type Envelope, rule } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';
import { type TimpushCondition, timpushCondition } from './condition.ts';
import { PUSH_LIMITS } from './push-limits.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushPush}: `OfflinePushInfo`, `MsgBody`, or both. */
export interface TimpushPushRequest {
  /** Who is shown as the sender: a user, or the registration ID of a device. */
  From_Account?: string | undefined;
  /**
   * A uint32 by which the service knows a repetition, for one second; default: one that is made up for the call. Take
   * another for each push.
   */
  MsgRandom?: number | undefined;
  /** Who gets it; default: everybody. */
  Condition?: TimpushCondition | undefined;
  /** What devices show. */
  OfflinePushInfo?: OfflinePushInfo | undefined;
  /** A message: one element or more, at most one of them a TIMCustomElem. */
  MsgBody?: readonly MsgElement[] | undefined;
  /**
   * Of a message. 0: it is kept for those who are offline, and counts as unread (the default; to some 200 users a
   * second), 1: it is not.
   */
  OnlineOnlyFlag?: 0 | 1 | undefined;
}

/** Answer of {@link timpushPush}. */
export interface TimpushPushResponse extends Envelope {
  /** Keep it: {@link timpushRevoke} asks for it. */
  TaskId: string;
}

const CONTENT = 'OfflinePushInfo or MsgBody';

/**
 * Pushes to all users, or to those with some tags or attributes. To named ones: {@link timpushBatch}.
 *
 * Without `Condition` it reaches everybody: try it in an app that is not the one of your users. An empty one is refused
 * here. OK means that the push has begun; the webhooks of push tell what came of it.
 *
 * It is not repeated where nobody knows whether it ran: the service knows a `MsgRandom` for one second only, and a
 * repetition after that is another push. Two pushes are more than a second apart (90024). The free edition has 10 a day,
 * others 100, of all kinds together (90047).
 *
 * Confidence is medium: two official pages describe this one call with different bodies: that of the push product has
 * `OfflinePushInfo` only, that of Chat a `MsgBody` with `OnlineOnlyFlag`. Neither speaks of the other, and whether
 * `From_Account` may be missing is not sure: a part of the newest page could not be read.
 *
 * Devices that are online need version 8.2.6325 of the client SDK. Needs the push plug-in.
 *
 * @see https://trtc.io/document/60561
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushPush } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { TaskId } = await call(client, timpushPush, {
 *   From_Account: 'administrator',
 *   Condition: { TagsAnd: ['gold', 'music'] },
 *   OfflinePushInfo: { Title: 'Tonight', Desc: 'Doors open at 8' },
 * });
 * ```
 */
export const timpushPush: Endpoint<TimpushPushRequest, TimpushPushResponse> = uncheckedEndpoint({
  name: 'timpushPush',
  service: 'timpush',
  command: 'push',
  idempotent: false,
  limits: () => PUSH_LIMITS,
  input: v.pipe(
    part<TimpushPushRequest>({
      From_Account: optional(userOrDevice()),
      MsgRandom: fresh(),
      Condition: optional(timpushCondition()),
      OfflinePushInfo: optional(offlinePushInfo()),
      MsgBody: optional(msgBody()),
      OnlineOnlyFlag: optional(oneOf(0, 1)),
    }),
    rule(CONTENT, ({ OfflinePushInfo, MsgBody }: TimpushPushRequest) => Boolean(OfflinePushInfo ?? MsgBody)),
    v.description(CONTENT),
  ),
  output: response({ TaskId: v.string() }),
});
