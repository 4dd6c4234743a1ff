import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';

/** Input of {@link getCloudAuditKeywordsIds}. */
export interface GetCloudAuditKeywordsIdsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** How many lists to pass over; default 0. */
  Offset?: number | undefined;
  /** Lists a page, 1 to 100. */
  Limit: number;
}

/** A keyword list of cloud moderation. */
export interface KeywordList {
  /** What other calls take as `LibID`. */
  ID: string;
  LibName: string;
  /** It may be empty. */
  Describe: string;
  /** Text, such as `2023-02-20 13:53:44 +0800 CST`. */
  CreateTime: string;
  /** What is done to a text with one of its words, such as `Block`. */
  Suggestion: string;
}

/** Answer of {@link getCloudAuditKeywordsIds}. */
export interface GetCloudAuditKeywordsIdsResponse extends Envelope {
  RequestId: string;
  /** How many lists there are. */
  TotalCount: number;
  Infos: KeywordList[];
}

/**
 * One page of the app's keyword lists for cloud moderation. {@link keywordLists} reads them all. Lists are made in
 * the console: no call makes one.
 *
 * Cloud moderation has to be bought and switched on, else the code is 2015 or 60020.
 *
 * @see https://cloud.tencent.com/document/product/269/94301
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getCloudAuditKeywordsIds } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const { Infos } = await call(client, getCloudAuditKeywordsIds, { SdkAppId: client.sdkAppId, Limit: 100 });
 * for (const { ID, LibName, Suggestion } of Infos) console.log(ID, LibName, Suggestion);
 * ```
 */
export const getCloudAuditKeywordsIds: PagedEndpoint<
  GetCloudAuditKeywordsIdsRequest,
  GetCloudAuditKeywordsIdsResponse,
  KeywordList
> = uncheckedEndpoint({
  name: 'getCloudAuditKeywordsIds',
  service: 'im_msg_audit_mgr',
  command: 'get_cloud_audit_keywords_ids',
  idempotent: true,
  quota: 200,
  input: request({ SdkAppId: integer(), Offset: optional(integer(), 0), Limit: integer(1, 100) }),
  output: response({
    RequestId: v.string(),
    TotalCount: v.number(),
    Infos: rows(
      row({
        ID: v.string(),
        LibName: v.string(),
        Describe: v.string(),
        CreateTime: v.string(),
        Suggestion: v.string(),
      }),
    ),
  }),
  page: {
    items: 'Infos',
    next: ({ Infos, TotalCount }, { Offset = 0 }) =>
      Offset + Infos.length < TotalCount && { Offset: Offset + Infos.length },
  },
});
