import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, request, response } from '../../endpoint/held.ts';
import { type Envelope, integer, list } from '../../endpoint/schema.ts';
import { type AuditLabel, auditLabel } from './labels.ts';

/** A word for a keyword list. */
export interface NewKeyword {
  /** The word. */
  Content: string;
  /** What a text with this word is found to be. */
  Label?: AuditLabel | undefined;
}

/** Input of {@link addCloudAuditKeywords}. */
export interface AddCloudAuditKeywordsRequest {
  /** `client.sdkAppId`: the service wants it in the body, too. */
  SdkAppId: number;
  /** Which list: the `ID` of a {@link KeywordList}. */
  LibID: string;
  /** Up to 10 a call. */
  UserKeywords: readonly NewKeyword[];
}

/** Answer of {@link addCloudAuditKeywords}. */
export interface AddCloudAuditKeywordsResponse extends Envelope {
  RequestId: string;
}

/**
 * Adds words to a keyword list of cloud moderation.
 *
 * Up to 10 words; {@link batch} takes any number. Whether a word that is on the list already is an error is not
 * documented.
 *
 * @see https://cloud.tencent.com/document/product/269/94303
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { addCloudAuditKeywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * await call(client, addCloudAuditKeywords, {
 *   SdkAppId: client.sdkAppId,
 *   LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
 *   UserKeywords: [{ Content: 'cheap followers', Label: 'Ad' }],
 * });
 * ```
 */
export const addCloudAuditKeywords: BatchEndpoint<
  AddCloudAuditKeywordsRequest,
  AddCloudAuditKeywordsResponse
> = uncheckedEndpoint({
  name: 'addCloudAuditKeywords',
  service: 'im_msg_audit_mgr',
  command: 'add_cloud_audit_keywords',
  idempotent: true,
  quota: 200,
  input: request({
    SdkAppId: integer(),
    LibID: v.string(),
    UserKeywords: list(
      part<NewKeyword>({
        Content: v.string(),
        Label: optional(auditLabel()),
      }),
      10,
    ),
  }),
  output: response({ RequestId: v.string() }),
  batch: { list: 'UserKeywords', max: 10 },
});
