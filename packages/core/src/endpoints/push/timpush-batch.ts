import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, optional, request, response } from '../../endpoint/held.ts';
import { list, text } from '../../endpoint/schema.ts';
import { type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushBatch}. */
export interface TimpushBatchRequest {
  /** Who is shown as the sender: a user, or the registration ID of a device. */
  From_Account: string;
  /** Who gets it: users, and devices by their registration IDs; up to 500 a call. */
  To_Account: readonly string[];
  /**
   * A uint32 by which the service knows a repetition, for one second; default: one that is made up for the call. Leave it
   * out with {@link batch}: calls that share one may pass for repetitions.
   */
  MsgRandom?: number | undefined;
  /** What devices show. */
  OfflinePushInfo: OfflinePushInfo;
  /** The app's own id of this push, up to 64 bytes: the webhooks of push give it back. */
  DataId?: string | undefined;
}

/** Answer of {@link timpushBatch}. */
export interface TimpushBatchResponse extends PushOutcome {
  /** Of each call its own. */
  TaskId: string;
}

/**
 * Pushes to named users and devices, and counts nothing as unread. To all, or to those with tags or attributes:
 * {@link timpushPush}.
 *
 * OK does not mean that all were found: `ErrorList` says who was not (70107 for an account that does not exist). And it means
 * that the push has begun; the webhooks of push tell what came of it.
 *
 * It is not repeated where nobody knows whether it ran: the service knows a `MsgRandom` for one second only. 10 calls a
 * second are those of the free edition; the others have 30 and 40.
 *
 * Up to 500 receivers; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67553
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { timpushBatch } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, timpushBatch, {
 *   From_Account: 'administrator',
 *   To_Account: ['teacher', 'student'],
 *   OfflinePushInfo: { Title: 'Tonight', Desc: 'Doors open at 8' },
 * });
 * for (const { input, error } of failed) console.log(input.To_Account, `${error}`);
 * ```
 */
export const timpushBatch: BatchEndpoint<TimpushBatchRequest, TimpushBatchResponse> = uncheckedEndpoint({
  name: 'timpushBatch',
  service: 'timpush',
  command: 'batch',
  idempotent: false,
  quota: 10,
  input: request({
    From_Account: userOrDevice(),
    To_Account: list(userOrDevice(), 500),
    MsgRandom: fresh(),
    OfflinePushInfo: offlinePushInfo(),
    DataId: optional(text(64)),
  }),
  output: response({ TaskId: v.string(), ErrorList: pushFailures() }),
  batch: { list: 'To_Account', max: 500, outcomes: PUSH_FAILURES },
});
