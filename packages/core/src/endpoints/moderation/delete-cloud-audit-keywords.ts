import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer, list } from '../../endpoint/schema.ts';

/** Input of {@link deleteCloudAuditKeywords}. */
export interface DeleteCloudAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Which list: the `ID` of a {@link KeywordList}. */
  LibID: string;
  /** The words themselves, not their ids: up to 10 a call. */
  Keywords: readonly string[];
}

/** What became of a word. */
export interface DeletedKeyword {
  KeywordID: string;
  Keyword: string;
  Deleted: boolean;
  /** Why it was not deleted. */
  ErrorInfo: string;
}

/** Answer of {@link deleteCloudAuditKeywords}. */
export interface DeleteCloudAuditKeywordsResponse extends Envelope {
  RequestId: string;
  /** One for each word. */
  Details: DeletedKeyword[];
  /** How many were deleted. The official sample has 0 beside a word that was: go by `Details`. */
  Count: number;
}

/**
 * Deletes words of a keyword list of cloud moderation. OK does not mean that all were on it: `Details` says which were
 * deleted.
 *
 * Up to 10 words; {@link batch} takes any number, and puts those that were not deleted into `failed`, with the code
 * `response.entry-failed`.
 *
 * @see https://cloud.tencent.com/document/product/269/94304
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { deleteCloudAuditKeywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const { failed } = await batch(client, deleteCloudAuditKeywords, {
 *   SdkAppId: client.sdkAppId,
 *   LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
 *   Keywords: ['cheap followers'],
 * });
 * for (const { input, error } of failed) console.log('still there, or never was', input.Keywords, `${error}`);
 * ```
 */
export const deleteCloudAuditKeywords: BatchEndpoint<
  DeleteCloudAuditKeywordsRequest,
  DeleteCloudAuditKeywordsResponse
> = uncheckedEndpoint({
  name: 'deleteCloudAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'delete_cloud_audit_keywords',
  idempotent: true,
  quota: 200,
  input: request({ SdkAppId: integer(), LibID: v.string(), Keywords: list(v.string(), 10) }),
  output: response({
    RequestId: v.string(),
    Details: rows(
      row({ KeywordID: v.string(), Keyword: v.string(), Deleted: v.boolean(), ErrorInfo: v.string() }),
    ),
    Count: v.number(),
  }),
  batch: {
    list: 'Keywords',
    max: 10,
    outcomes: {
      in: 'Details',
      key: 'Keyword',
      code: 'Deleted',
      done: [true],
      words: 'ErrorInfo',
      unlisted: 'failed',
    },
  },
});
