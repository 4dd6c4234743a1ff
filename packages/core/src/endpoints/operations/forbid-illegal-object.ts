import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Input of {@link forbidIllegalObject}. */
export interface ForbidIllegalObjectRequest {
  /** The address of the file, as it stands in the message. */
  RawURL: string;
}

/**
 * Blocks a picture, recording, video or file that was sent in a message: nobody can download it any more. The message
 * stays. {@link allowBannedObject} takes it back, {@link getCosSig} tells whether a file is blocked.
 *
 * For files that a Chat SDK uploaded: native from 4.9, web from 2.0. The page names the host of China only; there are
 * no codes and no quota on it.
 *
 * @see https://cloud.tencent.com/document/product/269/74775
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { forbidIllegalObject } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * await call(client, forbidIllegalObject, {
 *   RawURL: 'https://cos.ap-shanghai.myqcloud.com/005f/76aa-1400000000/2f3b/699eb4ee.jpg',
 * });
 * ```
 */
export const forbidIllegalObject: Endpoint<ForbidIllegalObjectRequest, Envelope> = uncheckedEndpoint({
  name: 'forbidIllegalObject',
  service: 'im_cos_msg',
  command: 'forbid_illegal_object',
  idempotent: true,
  input: request({ RawURL: v.string() }),
  output: response({}),
});
