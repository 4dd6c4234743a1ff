import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { list } from '../../endpoint/schema.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushClearAllTags}. */
export interface TimpushClearAllTagsRequest {
  /** Users, and devices by their registration IDs: up to 100 a call. */
  To_Account: readonly string[];
}

/**
 * Takes all tags from users and devices. Those that are not found are in `ErrorList`, while the call is OK.
 *
 * Up to 100; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67823
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { timpushClearAllTags } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, timpushClearAllTags, { To_Account: ['teacher', 'student'] });
 * for (const { input, error } of failed) console.log(input.To_Account, `${error}`);
 * ```
 */
export const timpushClearAllTags: BatchEndpoint<TimpushClearAllTagsRequest, PushOutcome> = uncheckedEndpoint({
  name: 'timpushClearAllTags',
  service: 'timpush',
  command: 'clear_all_tags',
  idempotent: true,
  quota: 100,
  input: request({ To_Account: list(userOrDevice(), 100) }),
  output: response({ ErrorList: pushFailures() }),
  batch: { list: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
