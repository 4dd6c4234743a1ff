import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer, list, rule, text } from '../../endpoint/schema.ts';

/** A text or picture to judge. */
export interface AuditedContent {
  /** A number of your own, by which the answer names it: each once in a call. */
  ContentId: number;
  ContentType: 'Text' | 'Image';
  /** The text, or the address of the picture: up to 8,192 bytes of UTF-8. A picture may have 5 MB. */
  Content: string;
}

/** Input of {@link batchContentModeration}. */
export interface BatchContentModerationRequest {
  /** The policy to judge by, as for {@link contentModeration}. */
  AuditName: string;
  /** Up to 10 a call. */
  Contents: readonly AuditedContent[];
  /** Who is named as the sender in the console. */
  ExtSender?: string | undefined;
  /** Who is named as the receiver in the console. */
  ExtReceiver?: string | undefined;
}

/** What became of one text or picture. */
export interface AuditResult {
  /** 0: there is a verdict. */
  ErrorCode: number;
  ErrorInfo: string;
  ContentId: number;
  /** `Pass`, `Review` (let somebody look at it) or `Block`. */
  Result?: string | undefined;
  /** The words of keyword lists that were found. */
  Keywords?: string[] | undefined;
  /** How bad it is, 0 to 100. */
  Score?: number | undefined;
  /** An {@link AuditLabel}. */
  Label?: string | undefined;
  /** What it is more exactly. */
  SubLabel?: string | undefined;
  RequestId?: string | undefined;
}

/** Answer of {@link batchContentModeration}. */
export interface BatchContentModerationResponse extends Envelope {
  /** One for each of the request. */
  AuditResults: AuditResult[];
}

const content = () =>
  part<AuditedContent>({ ContentId: integer(), ContentType: oneOf('Text', 'Image'), Content: text(8192) });

/**
 * Judges up to 10 texts and pictures at once; {@link batch} takes any number, and sorts out those for which there
 * is no verdict: OK does not mean that there is one for all. One that took longer than 5 seconds has the code 93006.
 *
 * Everything else is as for {@link contentModeration}. Which fields an entry of the answer has is known from a client,
 * since the table of the page is cut off.
 *
 * @see https://cloud.tencent.com/document/product/269/100243
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { batchContentModeration } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const texts = ['Good evening!', 'Where is the link?'];
 * const { succeeded, failed } = await batch(client, batchContentModeration, {
 *   AuditName: 'Group',
 *   Contents: texts.map((Content, ContentId) => ({ ContentId, ContentType: 'Text' as const, Content })),
 * });
 * const blocked = succeeded.flatMap(({ output }) => output.AuditResults.filter(({ Result }) => Result === 'Block'));
 * for (const { ContentId, Keywords } of blocked) console.log(texts[ContentId], Keywords);
 * for (const { input, error } of failed) console.log('no verdict', input.Contents, `${error}`);
 * ```
 */
export const batchContentModeration: BatchEndpoint<
  BatchContentModerationRequest,
  BatchContentModerationResponse
> = uncheckedEndpoint({
  name: 'batchContentModeration',
  service: 'im_msg_audit',
  command: 'batch_content_moderation',
  idempotent: true,
  quota: 200,
  input: request({
    AuditName: v.string(),
    Contents: v.pipe(
      list(content(), 10),
      rule('each ContentId once', (contents: AuditedContent[]) => {
        return new Set(contents.map(({ ContentId }) => ContentId)).size === contents.length;
      }),
      v.description('each ContentId once'),
    ),
    ExtSender: optional(v.string()),
    ExtReceiver: optional(v.string()),
  }),
  output: response({
    AuditResults: rows(
      row({
        ErrorCode: v.number(),
        ErrorInfo: v.string(),
        ContentId: v.number(),
        Result: optional(v.string()),
        Keywords: optional(rows(v.string())),
        Score: optional(v.number()),
        Label: optional(v.string()),
        SubLabel: optional(v.string()),
        RequestId: optional(v.string()),
      }),
    ),
  }),
  batch: {
    list: 'Contents',
    key: 'ContentId',
    max: 10,
    outcomes: {
      in: 'AuditResults',
      key: 'ContentId',
      code: 'ErrorCode',
      words: 'ErrorInfo',
      unlisted: 'failed',
    },
  },
});
