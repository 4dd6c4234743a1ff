import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { list } from '../../endpoint/schema.ts';
import { type AccountAttributes, readAccountAttributes } from './attributes.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushGetAttr}. */
export interface TimpushGetAttrRequest {
  /** Users, and devices by their registration IDs: up to 100 a call. */
  To_Account: readonly string[];
}

/** Answer of {@link timpushGetAttr}. */
export interface TimpushGetAttrResponse extends PushOutcome {
  /** Those that were found. */
  UserAttrs: AccountAttributes[];
}

/**
 * The attributes of users and devices. Those that are not found are in `ErrorList`, while the call is OK.
 *
 * Up to 100; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67817
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushGetAttr } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { UserAttrs } = await call(client, timpushGetAttr, { To_Account: ['teacher', 'student'] });
 * for (const { To_Account, Attrs } of UserAttrs) console.log(To_Account, Attrs.city);
 * ```
 */
export const timpushGetAttr: BatchEndpoint<TimpushGetAttrRequest, TimpushGetAttrResponse> = uncheckedEndpoint(
  {
    name: 'timpushGetAttr',
    service: 'timpush',
    command: 'get_attr',
    idempotent: true,
    quota: 100,
    input: request({ To_Account: list(userOrDevice(), 100) }),
    output: response({ UserAttrs: readAccountAttributes(), ErrorList: pushFailures() }),
    batch: { list: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
  },
);
