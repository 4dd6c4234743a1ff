import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response } from '../../endpoint/held.ts';
import { type Envelope, integer, list } from '../../endpoint/schema.ts';

/** What a word of the local list is: itself, or a regular expression. */
export const WordType = { Word: 1, Pattern: 2 } as const;
export type WordType = (typeof WordType)[keyof typeof WordType];

/** What is done to a message with a word of the local list. */
export const FilterType = { Replace: 1, Block: 2 } as const;
export type FilterType = (typeof FilterType)[keyof typeof FilterType];

/** A word for the local list. */
export interface NewLocalKeyword {
  /** A word, or a regular expression. */
  Keyword: string;
  /** 1: a word, 2: a regular expression. */
  WordType?: WordType | undefined;
  /** What is done to it in a message. 1: it is replaced, 2: the message is blocked. */
  FilterType?: FilterType | undefined;
  /** What stands in its place, with `FilterType` 1. */
  ReplacedContent?: string | undefined;
}

/** Input of {@link addLocalAuditKeywords}. */
export interface AddLocalAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Up to 10 a call. */
  LocalAuditWords: readonly NewLocalKeyword[];
}

/** Answer of {@link addLocalAuditKeywords}. */
export interface AddLocalAuditKeywordsResponse extends Envelope {
  RequestId?: string | undefined;
}

/**
 * Adds words to the app's local list, with which SDKs and servers filter messages.
 *
 * Up to 10 words; {@link batch} takes any number.
 *
 * Confidence is low: there is no page on this call, only on its codes. It is known from another client, and which
 * fields are required, how fast it may be called, and what a word does that is on the list already, is not known. Try
 * it before you build on it.
 *
 * @see https://trtc.io/document/34348 (the codes)
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { addLocalAuditKeywords, FilterType, WordType } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * await call(client, addLocalAuditKeywords, {
 *   SdkAppId: client.sdkAppId,
 *   LocalAuditWords: [
 *     { Keyword: 'damn', WordType: WordType.Word, FilterType: FilterType.Replace, ReplacedContent: '***' },
 *   ],
 * });
 * ```
 */
export const addLocalAuditKeywords: BatchEndpoint<
  AddLocalAuditKeywordsRequest,
  AddLocalAuditKeywordsResponse
> = uncheckedEndpoint({
  name: 'addLocalAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'add_local_audit_keywords',
  idempotent: true,
  input: request({
    SdkAppId: integer(),
    LocalAuditWords: list(
      part<NewLocalKeyword>({
        Keyword: v.string(),
        WordType: optional(oneOf(1, 2)),
        FilterType: optional(oneOf(1, 2)),
        ReplacedContent: optional(v.string()),
      }),
      10,
    ),
  }),
  output: response({ RequestId: optional(v.string()) }),
  batch: { list: 'LocalAuditWords', max: 10 },
});
