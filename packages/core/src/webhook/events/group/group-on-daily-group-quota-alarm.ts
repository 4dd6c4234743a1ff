import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupOnDailyGroupQuotaAlarm} tells. */
export interface GroupOnDailyGroupQuotaAlarmBody extends WebhookBody {
  /** Groups created minus dissolved today. */
  QuotaUsed: number;
  /** Daily limit. */
  Quota: number;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Groups of the day come near their limit. A group was created, and the growth of the day is above 70 % of what may
 * be.
 *
 * @see https://trtc.io/document/57455
 */
export const groupOnDailyGroupQuotaAlarm: WebhookEvent<GroupOnDailyGroupQuotaAlarmBody> = defineWebhookEvent({
  command: 'Group.CallbackOnDailyGroupQuotaAlarm',
  phase: 'after',
  body: body({ QuotaUsed: integer(), Quota: integer(), EventTime: integer() }),
});
