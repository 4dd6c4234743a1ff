import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { anyInt64, int64, oneOf, part, request, response, row, rows } from '../../endpoint/held.ts';
import { int64Fields } from '../../endpoint/int64.ts';
import { type Envelope, groupId, list, text } from '../../endpoint/schema.ts';
import type { GroupCounter } from './counters.ts';

/** What {@link updateGroupCounter} does with a counter. */
export interface CounterUpdate {
  /** Up to 128 bytes of UTF-8. A counter that is not there yet begins at 0. */
  Key: string;
  /** Its value, or by how much it changes: an integer of 64 bits. A number will do, where it is exact, or its digits as text. */
  Value: bigint | number | string;
}

/** Input of {@link updateGroupCounter}. */
export interface UpdateGroupCounterRequest {
  GroupId: string;
  /** 1 to 20 counters. A group has 20 in all (10063). */
  GroupCounter: readonly CounterUpdate[];
  /**
   * `Set`: `Value` is the new value; `Increase`, `Decrease`: by how much it changes. Some pages let it be left out, but none
   * says what is done then.
   */
  Mode: 'Set' | 'Increase' | 'Decrease';
}

/** Answer of {@link updateGroupCounter}. */
export interface UpdateGroupCounterResponse extends Envelope {
  /** The counters of the request, with their new values. */
  GroupCounter: GroupCounter[];
}

/**
 * Sets counters of a group, or adds to them, or subtracts, and answers their new values.
 *
 * With `Set` the call may be sent again. With the other modes it is not where nobody knows whether it ran, since it would
 * count twice: {@link getGroupCounter} tells.
 *
 * Not for communities. Needs a plan that has it (10059).
 *
 * @see https://trtc.io/document/53428
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { updateGroupCounter } from '@tim-rest/core/group-attribute';
 * import { client } from './client.ts';
 *
 * const { GroupCounter } = await call(client, updateGroupCounter, {
 *   GroupId: '@TGS#live', Mode: 'Increase', GroupCounter: [{ Key: 'likes', Value: 5 }],
 * });
 * for (const { Key, Value } of GroupCounter) console.log(`${Key}: ${Value}`);
 * ```
 */
export const updateGroupCounter: Endpoint<UpdateGroupCounterRequest, UpdateGroupCounterResponse> =
  uncheckedEndpoint({
    name: 'updateGroupCounter',
    service: 'group_open_http_svc',
    command: 'update_group_counter',
    idempotent: ({ Mode }) => Mode === 'Set',
    quota: 200,
    codec: int64Fields('GroupCounter.Value'),
    input: request({
      GroupId: groupId(),
      GroupCounter: list(part<CounterUpdate>({ Key: text(128), Value: anyInt64() }), 20),
      Mode: oneOf('Set', 'Increase', 'Decrease'),
    }),
    output: response({ GroupCounter: rows(row({ Key: v.string(), Value: int64() })) }),
  });
