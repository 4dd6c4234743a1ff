import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response } from '../../endpoint/held.ts';
import { type Envelope, integer, list } from '../../endpoint/schema.ts';
import type { WordType } from './add-local-audit-keywords.ts';

/** A word of the local list, by what names it. */
export interface LocalKeywordName {
  /** A word, or a regular expression. */
  Keyword: string;
  /** 1: a word, 2: a regular expression. */
  WordType?: WordType | undefined;
}

/** Input of {@link deleteLocalAuditKeywords}. */
export interface DeleteLocalAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Up to 10 a call. */
  LocalAuditWords: readonly LocalKeywordName[];
}

/** Answer of {@link deleteLocalAuditKeywords}. */
export interface DeleteLocalAuditKeywordsResponse extends Envelope {
  RequestId?: string | undefined;
}

/**
 * Deletes words of the app's local list.
 *
 * Up to 10 words; {@link batch} takes any number.
 *
 * Confidence is low: there is no page on this call, only on its codes. It is known from another client; what becomes of
 * a word that is not on the list is not known. Try it before you build on it.
 *
 * @see https://trtc.io/document/34348 (the codes)
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteLocalAuditKeywords, WordType } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * await call(client, deleteLocalAuditKeywords, {
 *   SdkAppId: client.sdkAppId, LocalAuditWords: [{ Keyword: 'damn', WordType: WordType.Word }],
 * });
 * ```
 */
export const deleteLocalAuditKeywords: BatchEndpoint<
  DeleteLocalAuditKeywordsRequest,
  DeleteLocalAuditKeywordsResponse
> = uncheckedEndpoint({
  name: 'deleteLocalAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'delete_local_audit_keywords',
  idempotent: true,
  input: request({
    SdkAppId: integer(),
    LocalAuditWords: list(
      part<LocalKeywordName>({ Keyword: v.string(), WordType: optional(oneOf(1, 2)) }),
      10,
    ),
  }),
  output: response({ RequestId: optional(v.string()) }),
  batch: { list: 'LocalAuditWords', max: 10 },
});
