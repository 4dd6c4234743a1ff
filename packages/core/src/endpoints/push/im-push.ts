import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';
import { type PushCondition, pushCondition } from './condition.ts';
import { PUSH_LIMITS } from './push-limits.ts';

/** Input of {@link imPush}. */
export interface ImPushRequest {
  /** Who is shown as the sender; default: the admin who calls. */
  From_Account?: string | undefined;
  /** A uint32 by which the service knows a repetition; default: one that is made up for the call. */
  MsgRandom?: number | undefined;
  /** How long it is kept for those who are offline, in seconds, 7 days at most; default 0: only who is online gets it. */
  MsgLifeTime?: number | undefined;
  /** Who gets it; default: everybody. */
  Condition?: PushCondition | undefined;
  /** One element or more, at most one of them a TIMCustomElem. */
  MsgBody: readonly MsgElement[];
  /** What devices show that are offline. */
  OfflinePushInfo?: OfflinePushInfo | undefined;
}

/** Answer of {@link imPush}. */
export interface ImPushResponse extends Envelope {
  TaskId: string;
}

/**
 * Sends a message to all users, or to those with some tags or attributes: the older form of {@link timpushPush}. Whether
 * a new app may still use it is not documented.
 *
 * Without `Condition` it reaches every account that was imported or has logged in: try it in an app that is not the one
 * of your users. An empty one is refused here. The message is in no history, and cannot be recalled.
 *
 * It is not repeated where nobody knows whether it ran: the official page says that the service knows a `MsgRandom` for
 * one second, older texts say 7 days. Two pushes are more than a second apart (90024), and there are 100 a day, of all
 * kinds together (90047). Needs the largest plan, and push to all users switched on (90045).
 *
 * @see https://www.tencentcloud.com/document/product/1047/37166
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { textElem } from '@tim-rest/core/message';
 * import { imPush } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { TaskId } = await call(client, imPush, {
 *   Condition: { TagsOr: ['gold', 'silver'] },
 *   MsgLifeTime: 24 * 3600,
 *   MsgBody: [textElem('Doors open at 8')],
 * });
 * ```
 */
export const imPush: Endpoint<ImPushRequest, ImPushResponse> = uncheckedEndpoint({
  name: 'imPush',
  service: 'all_member_push',
  command: 'im_push',
  idempotent: false,
  limits: () => PUSH_LIMITS,
  input: request({
    From_Account: optional(account()),
    MsgRandom: fresh(),
    MsgLifeTime: optional(integer(0, 604_800)),
    Condition: optional(pushCondition()),
    MsgBody: msgBody(),
    OfflinePushInfo: optional(offlinePushInfo()),
  }),
  output: response({ TaskId: v.string() }),
});
