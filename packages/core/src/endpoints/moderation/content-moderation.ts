import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, rows } from '../../endpoint/held.ts';
import { type Envelope, text } from '../../endpoint/schema.ts';

/** Input of {@link contentModeration}. */
export interface ContentModerationRequest {
  /**
   * The policy to judge by: that of the console for `C2C`, `Group`, `UserInfo`, `GroupInfo`, `GroupMemberInfo` or
   * `RelationChain`, or the id of one of your own.
   */
  AuditName: string;
  ContentType: 'Text' | 'Image' | 'Audio' | 'Video';
  /** The text, or the address of the file: up to 8,192 bytes of UTF-8. A picture may have 5 MB. */
  Content: string;
  /** Who is named as the sender in the console. */
  ExtSender?: string | undefined;
  /** Who is named as the receiver in the console. */
  ExtReceiver?: string | undefined;
}

/** Answer of {@link contentModeration}. */
export interface ContentModerationResponse extends Envelope {
  /** Of an audio or video file, the webhook that brings the verdict names it as `CtxcbRequestId`. */
  RequestId: string;
  /** `Pass`, `Review` (let somebody look at it) or `Block`. Missing for audio and video. */
  Result?: string | undefined;
  /** How bad it is, 0 to 100. */
  Score?: number | undefined;
  /** An {@link AuditLabel}. */
  Label?: string | undefined;
  /** The words of keyword lists that were found. Missing where a model decided. */
  Keywords?: string[] | undefined;
}

/**
 * Judges one text or picture at once. An audio or video file is queued: its verdict comes by the webhook
 * `ContentCallback.ResultNotify`, which calls `Normal` what is `Pass` here.
 *
 * Nothing is deleted and nobody is punished: what follows from a verdict is your part. It changes nothing, so it is
 * repeated after a network error; each time is billed.
 *
 * Cloud moderation has to be bought and switched on, else the code is 60020. Pages differ on where there is any: in
 * China, Singapore and Seoul, or in Singapore only.
 *
 * @see https://cloud.tencent.com/document/product/269/94300
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { contentModeration } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * const { Result, Label } = await call(client, contentModeration, {
 *   AuditName: 'Group', ContentType: 'Text', Content: 'Good evening!', ExtSender: 'student',
 * });
 * if (Result !== 'Pass') console.log('not to be shown:', Label);
 * ```
 */
export const contentModeration: Endpoint<ContentModerationRequest, ContentModerationResponse> =
  uncheckedEndpoint({
    name: 'contentModeration',
    service: 'im_msg_audit',
    command: 'content_moderation',
    idempotent: true,
    quota: 200,
    input: request({
      AuditName: v.string(),
      ContentType: oneOf('Text', 'Image', 'Audio', 'Video'),
      Content: text(8192),
      ExtSender: optional(v.string()),
      ExtReceiver: optional(v.string()),
    }),
    output: response({
      RequestId: v.string(),
      Result: optional(v.string()),
      Score: optional(v.number()),
      Label: optional(v.string()),
      Keywords: optional(rows(v.string())),
    }),
  });
