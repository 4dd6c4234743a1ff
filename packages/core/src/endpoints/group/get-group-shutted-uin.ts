import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link getGroupShuttedUin}. */
export interface GetGroupShuttedUinRequest {
  GroupId: string;
}

/** A muted account, in the words of 2022. */
export interface ShuttedUin {
  Member_Account: string;
  /** When the mute ends, in seconds since the epoch. */
  ShuttedUntil: number;
}

/** Answer of {@link getGroupShuttedUin}. */
export interface GetGroupShuttedUinResponse extends Envelope {
  GroupId?: string | undefined;
  ShuttedUinList: ShuttedUin[];
}

/**
 * Lists who is muted in a group, by the command of former years. Take {@link getGroupMutedAccount}.
 *
 * Confidence is medium: only sources of 2022 know it, and none says whether the service still answers it.
 *
 * @see https://cloud.tencent.com/document/product/269/2925
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getGroupShuttedUin } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { ShuttedUinList } = await call(client, getGroupShuttedUin, { GroupId: '@TGS#live' });
 * ```
 */
export const getGroupShuttedUin: Endpoint<GetGroupShuttedUinRequest, GetGroupShuttedUinResponse> =
  uncheckedEndpoint({
    name: 'getGroupShuttedUin',
    service: 'group_open_http_svc',
    command: 'get_group_shutted_uin',
    idempotent: true,
    quota: 200,
    input: request({ GroupId: groupId() }),
    output: response({
      GroupId: optional(v.string()),
      ShuttedUinList: rows(row<ShuttedUin>({ Member_Account: v.string(), ShuttedUntil: v.number() })),
    }),
  });
