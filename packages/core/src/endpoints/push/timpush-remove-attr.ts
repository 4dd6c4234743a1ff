import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type AccountAttributeNames, accountAttributeNames } from './attributes.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushRemoveAttr}. */
export interface TimpushRemoveAttrRequest {
  /** Up to 100 users and devices a call, and which attributes to take from each. */
  UserAttrs: readonly AccountAttributeNames[];
}

/**
 * Takes attributes from users and devices: `Attrs` is a list of names, where {@link timpushSetAttr} has a map. A name
 * that the app has not given is refused (90033). Those that are not found are in `ErrorList`, while the call is OK.
 *
 * Up to 100 accounts; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67819
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { timpushRemoveAttr, timpushSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, timpushSetAttrName, { AttrNames: { 0: 'city' } });
 * const { failed } = await batch(client, timpushRemoveAttr, {
 *   UserAttrs: [{ To_Account: 'student', Attrs: ['city'] }],
 * });
 * for (const { input, error } of failed) console.log(input.UserAttrs, `${error}`);
 * ```
 */
export const timpushRemoveAttr: BatchEndpoint<TimpushRemoveAttrRequest, PushOutcome> = uncheckedEndpoint({
  name: 'timpushRemoveAttr',
  service: 'timpush',
  command: 'remove_attr',
  idempotent: true,
  quota: 100,
  input: request({ UserAttrs: accountAttributeNames(userOrDevice()) }),
  output: response({ ErrorList: pushFailures() }),
  batch: { list: 'UserAttrs', key: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
