import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { list } from '../../endpoint/schema.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { readTaggedAccounts, type TaggedAccount } from './tags.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushGetTag}. */
export interface TimpushGetTagRequest {
  /** Users, and devices by their registration IDs: up to 100 a call. */
  To_Account: readonly string[];
}

/** Answer of {@link timpushGetTag}. */
export interface TimpushGetTagResponse extends PushOutcome {
  /** Those that were found. */
  UserTags: TaggedAccount[];
}

/**
 * The tags of users and devices. Those that are not found are in `ErrorList`, while the call is OK.
 *
 * Up to 100; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60567
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushGetTag } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { UserTags } = await call(client, timpushGetTag, { To_Account: ['teacher', 'student'] });
 * for (const { To_Account, Tags } of UserTags) console.log(To_Account, Tags);
 * ```
 */
export const timpushGetTag: BatchEndpoint<TimpushGetTagRequest, TimpushGetTagResponse> = uncheckedEndpoint({
  name: 'timpushGetTag',
  service: 'timpush',
  command: 'get_tag',
  idempotent: true,
  quota: 100,
  input: request({ To_Account: list(userOrDevice(), 100) }),
  output: response({ UserTags: readTaggedAccounts(), ErrorList: pushFailures() }),
  batch: { list: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
