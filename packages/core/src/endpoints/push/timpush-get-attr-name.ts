import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Input of {@link timpushGetAttrName}. */
export type TimpushGetAttrNameRequest = Record<string, never>;

/** Answer of {@link timpushGetAttrName}. */
export interface TimpushGetAttrNameResponse extends Envelope {
  /** Names, by numbers from `0` to `9`. */
  AttrNames: Record<string, string>;
  /** By number: 0 for users, 1 for devices. */
  AttrTypes: Record<string, number>;
}

/**
 * The attributes of the app: their names, and whether they are for users or for devices. Needs the push plug-in.
 *
 * @see https://trtc.io/document/67815
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushGetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * const { AttrNames, AttrTypes } = await call(client, timpushGetAttrName, {});
 * for (const [number, name] of Object.entries(AttrNames))
 *   console.log(name, AttrTypes[number] === 1 ? 'of devices' : 'of users');
 * ```
 */
export const timpushGetAttrName: Endpoint<TimpushGetAttrNameRequest, TimpushGetAttrNameResponse> =
  uncheckedEndpoint({
    name: 'timpushGetAttrName',
    service: 'timpush',
    command: 'get_attr_name',
    idempotent: true,
    quota: 100,
    input: request({}),
    output: response({
      AttrNames: v.record(v.string(), v.string()),
      AttrTypes: v.record(v.string(), v.number()),
    }),
  });
