import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Input of {@link imGetAttrName}. */
export type ImGetAttrNameRequest = Record<string, never>;

/** Answer of {@link imGetAttrName}. */
export interface ImGetAttrNameResponse extends Envelope {
  /** Names, by numbers from `0` to `9`. */
  AttrNames: Record<string, string>;
}

/**
 * The names of the attributes of users: the older form of {@link timpushGetAttrName}. Whether a new app may still use it
 * is not documented. Needs the largest plan, and push to all users switched on.
 *
 * @see https://www.tencentcloud.com/document/product/1047/37168
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { imGetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { AttrNames } = await call(client, imGetAttrName, {});
 * console.log(10 - Object.keys(AttrNames).length, 'can still be named');
 * ```
 */
export const imGetAttrName: Endpoint<ImGetAttrNameRequest, ImGetAttrNameResponse> = uncheckedEndpoint({
  name: 'imGetAttrName',
  service: 'all_member_push',
  command: 'im_get_attr_name',
  idempotent: true,
  quota: 100,
  input: request({}),
  output: response({ AttrNames: v.record(v.string(), v.string()) }),
});
