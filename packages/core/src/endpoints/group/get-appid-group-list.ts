import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { anyUint64, int64, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { int64Fields } from '../../endpoint/int64.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';
import { type GroupType, groupType } from './group-profile.ts';

/** Input of {@link getAppidGroupList}. */
export interface GetAppidGroupListRequest {
  /** Groups a page, 1 to 10,000; default 10,000. */
  Limit?: number | undefined;
  /** 0 for the first page (the default), then the `Next` of the page before, or its digits as text. */
  Next?: bigint | number | string | undefined;
  /** Only groups of this type. */
  GroupType?: GroupType | undefined;
}

/** A group of the app. */
export interface AppGroup {
  GroupId: string;
}

/** Answer of {@link getAppidGroupList}. */
export interface GetAppidGroupListResponse extends Envelope {
  /** How many groups there are, of the type that was asked for. */
  TotalCount: number;
  GroupIdList: AppGroup[];
  /** Where the next page begins; 0 after the last one. A `bigint`: it may be longer than a number holds exactly. */
  Next: bigint;
}

/**
 * One page of the ids of all groups of the app. {@link allGroups} reads them all.
 *
 * It may be called once a second, and no more. `JSON.stringify` throws on the answer, for its `bigint`: give it a
 * replacer that makes text of it.
 *
 * @see https://cloud.tencent.com/document/product/269/1614
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getAppidGroupList } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { TotalCount } = await call(client, getAppidGroupList, { GroupType: 'AVChatRoom', Limit: 1 });
 * console.log('live rooms', TotalCount);
 * ```
 */
export const getAppidGroupList: PagedEndpoint<GetAppidGroupListRequest, GetAppidGroupListResponse, AppGroup> =
  uncheckedEndpoint({
    name: 'getAppidGroupList',
    service: 'group_open_http_svc',
    command: 'get_appid_group_list',
    idempotent: true,
    quota: 1,
    codec: int64Fields('Next'),
    input: request({
      Limit: optional(integer(1, 10_000)),
      Next: optional(anyUint64()),
      GroupType: optional(groupType()),
    }),
    output: response({
      TotalCount: v.number(),
      GroupIdList: rows(row<AppGroup>({ GroupId: v.string() })),
      Next: int64(),
    }),
    page: { items: 'GroupIdList', next: ({ Next }) => Next !== 0n && { Next } },
  });
