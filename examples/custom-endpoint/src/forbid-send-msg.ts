import { defineEndpoint } from '@tim-rest/core';
import * as z from 'zod';

/** For as long as the group exists. */
export const FOR_EVER = 2 ** 32 - 1;

/**
 * Mutes up to 500 accounts of a group for some seconds; 0 seconds lifts it.
 *
 * @see https://trtc.io/document/34951
 */
export const forbidSendMsg = defineEndpoint({
  name: 'forbidSendMsg',
  service: 'group_open_http_svc',
  command: 'forbid_send_msg',
  // A repeat mutes the same accounts once more, and counts from then: it may be sent again when an answer is lost.
  idempotent: true,
  quota: 200,
  // Strict, so that a misspelt field is an error here, and not something that the service ignores.
  input: z.strictObject({
    GroupId: z.string().min(1),
    Members_Account: z.array(z.string().min(1)).min(1).max(500),
    MuteTime: z.int().min(0).max(FOR_EVER),
  }),
  // Loose, so that a field that the service adds tomorrow breaks nothing.
  output: z.looseObject({
    ActionStatus: z.string(),
    ErrorCode: z.number(),
    ErrorInfo: z.string(),
  }),
  // From here on `batch` splits longer lists.
  batch: { list: 'Members_Account', max: 500 },
});
