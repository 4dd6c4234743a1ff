import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';

/** Input of {@link getCloudAuditKeywords}. */
export interface GetCloudAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Which list: the `ID` of a {@link KeywordList}. */
  LibID: string;
  /** Only words that are like this one; default: all. */
  Content?: string | undefined;
  /** How many words to pass over; default 0. */
  Offset?: number | undefined;
  /** Words a page, 1 to 100. */
  Limit: number;
}

/** A word of a keyword list. */
export interface Keyword {
  ID: string;
  /** The word. */
  Content: string;
  /** Text, such as `2023-06-24 23:45:04`; the time zone is not documented. */
  CreateTime: string;
}

/** Answer of {@link getCloudAuditKeywords}. */
export interface GetCloudAuditKeywordsResponse extends Envelope {
  RequestId: string;
  /** How many words there are. */
  TotalCount: number;
  Infos: Keyword[];
}

/**
 * One page of the words of a keyword list. {@link keywords} reads them all. The labels of words are not told.
 *
 * @see https://cloud.tencent.com/document/product/269/94302
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getCloudAuditKeywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const { TotalCount } = await call(client, getCloudAuditKeywords, {
 *   SdkAppId: client.sdkAppId, LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d', Limit: 1,
 * });
 * ```
 */
export const getCloudAuditKeywords: PagedEndpoint<
  GetCloudAuditKeywordsRequest,
  GetCloudAuditKeywordsResponse,
  Keyword
> = uncheckedEndpoint({
  name: 'getCloudAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'get_cloud_audit_keywords',
  idempotent: true,
  quota: 200,
  input: request({
    SdkAppId: integer(),
    LibID: v.string(),
    Content: optional(v.string()),
    Offset: optional(integer(), 0),
    Limit: integer(1, 100),
  }),
  output: response({
    RequestId: v.string(),
    TotalCount: v.number(),
    Infos: rows(row({ ID: v.string(), Content: v.string(), CreateTime: v.string() })),
  }),
  page: {
    items: 'Infos',
    next: ({ Infos, TotalCount }, { Offset = 0 }) =>
      Offset + Infos.length < TotalCount && { Offset: Offset + Infos.length },
  },
});
