import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';
import type { FilterType } from './add-local-audit-keywords.ts';

/** Input of {@link getLocalAuditKeywords}. */
export interface GetLocalAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Only words with which this is done. 1: they are replaced, 2: the message is blocked. */
  FilterType?: FilterType | undefined;
  /** Only words that are like this one; default: all. */
  Keyword?: string | undefined;
  /** How many words to pass over; default 0. */
  Offset?: number | undefined;
  /** Words a page, 1 to 100. */
  Limit: number;
}

/** A word of the local list. */
export interface LocalKeyword {
  Id?: number | undefined;
  /** A word, or a regular expression. */
  Keyword: string;
  /** 1: a word, 2: a regular expression. */
  WordType?: number | undefined;
  /** What is done to it in a message. 1: it is replaced, 2: the message is blocked. */
  FilterType?: number | undefined;
  /** What stands in its place. */
  ReplacedContent?: string | undefined;
  /** When it was changed last, as text. */
  UpdateTime?: string | undefined;
}

/** Answer of {@link getLocalAuditKeywords}. */
export interface GetLocalAuditKeywordsResponse extends Envelope {
  RequestId?: string | undefined;
  /** Perhaps missing where there is none. */
  LocalAuditWords?: LocalKeyword[] | undefined;
  /** How many words the app has, whatever was asked for; whether regular expressions count is not known. */
  TotalCount: number;
  /** How many regular expressions the app has. */
  TotalRegCount?: number | undefined;
  /** How many words there are of what was asked for. */
  CurCount?: number | undefined;
  /** How many regular expressions there are of what was asked for. */
  CurRegCount?: number | undefined;
}

/**
 * One page of the app's local list of words. {@link localKeywords} reads them all.
 *
 * Confidence is low: there is no page on this call, only on its codes. It is known from another client, and what the
 * four numbers count is a guess. Try it before you build on it.
 *
 * @see https://trtc.io/document/34348 (the codes)
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getLocalAuditKeywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const page = await call(client, getLocalAuditKeywords, { SdkAppId: client.sdkAppId, Limit: 100 });
 * for (const { Keyword, ReplacedContent } of page.LocalAuditWords ?? []) console.log(Keyword, ReplacedContent);
 * ```
 */
export const getLocalAuditKeywords: PagedEndpoint<
  GetLocalAuditKeywordsRequest,
  GetLocalAuditKeywordsResponse,
  LocalKeyword
> = uncheckedEndpoint({
  name: 'getLocalAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'get_local_audit_keywords',
  idempotent: true,
  input: request({
    SdkAppId: integer(),
    FilterType: optional(oneOf(1, 2)),
    Keyword: optional(v.string()),
    Offset: optional(integer(), 0),
    Limit: integer(1, 100),
  }),
  output: response({
    RequestId: optional(v.string()),
    LocalAuditWords: optional(
      rows(
        row({
          Id: optional(v.number()),
          Keyword: v.string(),
          WordType: optional(v.number()),
          FilterType: optional(v.number()),
          ReplacedContent: optional(v.string()),
          UpdateTime: optional(v.string()),
        }),
      ),
    ),
    TotalCount: v.number(),
    TotalRegCount: optional(v.number()),
    CurCount: optional(v.number()),
    CurRegCount: optional(v.number()),
  }),
  page: {
    items: 'LocalAuditWords',
    // The total is that of the app, with or without the regular expressions: whichever it is, an empty page is the end.
    next: ({ LocalAuditWords: { length } = [], TotalCount, TotalRegCount = 0 }, { Offset = 0 }) =>
      length > 0 && Offset + length < TotalCount + TotalRegCount && { Offset: Offset + length },
  },
});
