import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link alertRequestOverLimit} tells. */
export interface AlertRequestOverLimitBody extends WebhookBody {
  /** Internal service name, e.g. openim. */
  ServiceName: string;
  /** Command, e.g. batchsendmsg. */
  Command: string;
  /** Calls per second seen. */
  Request: number;
  /** Limit per second. */
  Limit: number;
}

/**
 * A call comes near its limit. Calls of one command have passed 80 % of what the service lets through in a second.
 *
 * It is on as soon as a webhook URL is set: there is no switch for it.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/60256
 */
export const alertRequestOverLimit: WebhookEvent<AlertRequestOverLimitBody> = defineWebhookEvent({
  command: 'Alert.RequestOverLimit',
  phase: 'after',
  body: body({
    ServiceName: v.string(),
    Command: v.string(),
    Request: integer(),
    Limit: integer(),
  }),
});
