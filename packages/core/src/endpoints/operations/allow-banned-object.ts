import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Input of {@link allowBannedObject}. */
export interface AllowBannedObjectRequest {
  /** The address of the file, as it stands in the message. */
  RawURL: string;
}

/**
 * Lets a file be downloaded again that {@link forbidIllegalObject} blocked.
 *
 * For files that a Chat SDK uploaded: native from 4.9, web from 2.0. The page names the host of China only; there are
 * no codes and no quota on it.
 *
 * @see https://cloud.tencent.com/document/product/269/74776
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { allowBannedObject } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * await call(client, allowBannedObject, {
 *   RawURL: 'https://cos.ap-shanghai.myqcloud.com/005f/76aa-1400000000/2f3b/699eb4ee.jpg',
 * });
 * ```
 */
export const allowBannedObject: Endpoint<AllowBannedObjectRequest, Envelope> = uncheckedEndpoint({
  name: 'allowBannedObject',
  service: 'im_cos_msg',
  command: 'allow_banned_object',
  idempotent: true,
  input: request({ RawURL: v.string() }),
  output: response({}),
});
