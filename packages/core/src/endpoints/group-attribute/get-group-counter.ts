import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { int64, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { int64Fields } from '../../endpoint/int64.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import type { GroupCounter } from './counters.ts';

/** Input of {@link getGroupCounter}. */
export interface GetGroupCounterRequest {
  GroupId: string;
  /** Which counters; default: all. */
  GroupCounterKeys?: readonly string[] | undefined;
}

/** Answer of {@link getGroupCounter}. */
export interface GetGroupCounterResponse extends Envelope {
  /** Whether one that is not there is left out or 0 is not documented: take one that is missing for 0. */
  GroupCounter: GroupCounter[];
}

/**
 * Reads counters of a group, all of them or some.
 *
 * Not for communities. Needs a plan that has it (10059).
 *
 * @see https://trtc.io/document/53427
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupCounter } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * const { GroupCounter } = await call(client, getGroupCounter, { GroupId: '@TGS#live', GroupCounterKeys: ['likes'] });
 * console.log(`${GroupCounter[0]?.Value ?? 0n} likes`);
 * ```
 */
export const getGroupCounter: Endpoint<GetGroupCounterRequest, GetGroupCounterResponse> = uncheckedEndpoint({
  name: 'getGroupCounter',
  service: 'group_open_http_svc',
  command: 'get_group_counter',
  idempotent: true,
  quota: 200,
  codec: int64Fields('GroupCounter.Value'),
  input: request({ GroupId: groupId(), GroupCounterKeys: optional(list(v.string())) }),
  output: response({ GroupCounter: rows(row({ Key: v.string(), Value: int64() })) }),
});
