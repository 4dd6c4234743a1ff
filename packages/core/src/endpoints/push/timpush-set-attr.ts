import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type AccountAttributes, accountAttributes } from './attributes.ts';
import { PUSH_FAILURES, type PushOutcome, pushFailures } from './push-failures.ts';
import { userOrDevice } from './user-or-device.ts';

/** Input of {@link timpushSetAttr}. */
export interface TimpushSetAttrRequest {
  /** Up to 100 users and devices a call, and what is set for each. */
  UserAttrs: readonly AccountAttributes[];
}

/**
 * Sets attributes of users and devices, for pushes by attribute. {@link timpushSetAttrName} names them first: another
 * name is refused (90033).
 *
 * An attribute is for users or for devices. Who is of the other kind is in `ErrorList` (90035), as is an account that
 * does not exist (70107), while the call is OK.
 *
 * Up to 100 accounts; {@link batch} takes any number, and sorts out those that failed. Needs the push plug-in.
 *
 * @see https://trtc.io/document/60565
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { timpushSetAttr, timpushSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, timpushSetAttrName, { AttrNames: { 0: 'city' } });
 * const { failed } = await batch(client, timpushSetAttr, {
 *   UserAttrs: [{ To_Account: 'student', Attrs: { city: 'Oslo' } }],
 * });
 * for (const { input, error } of failed) console.log(input.UserAttrs, `${error}`);
 * ```
 */
export const timpushSetAttr: BatchEndpoint<TimpushSetAttrRequest, PushOutcome> = uncheckedEndpoint({
  name: 'timpushSetAttr',
  service: 'timpush',
  command: 'set_attr',
  idempotent: true,
  quota: 100,
  input: request({ UserAttrs: accountAttributes(userOrDevice()) }),
  output: response({ ErrorList: pushFailures() }),
  batch: { list: 'UserAttrs', key: 'To_Account', max: 100, outcomes: PUSH_FAILURES },
});
