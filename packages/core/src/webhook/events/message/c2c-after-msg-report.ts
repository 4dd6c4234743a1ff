import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link c2cAfterMsgReport} tells. */
export interface C2cAfterMsgReportBody extends WebhookBody {
  /** Reader. */
  Report_Account: string;
  /** Other side. */
  Peer_Account: string;
  /** In seconds since the epoch. */
  LastReadTime: number;
  /** Reader's unread one-to-one messages. */
  UnreadMsgNum: number;
  /** Event time; not in every page version; in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/**
 * A conversation was read. A user has read what another wrote, up to a time.
 *
 * Older versions of the page have no `EventTime`: it may be missing.
 *
 * @see https://trtc.io/document/43465
 */
export const c2cAfterMsgReport: WebhookEvent<C2cAfterMsgReportBody> = defineWebhookEvent({
  command: 'C2C.CallbackAfterMsgReport',
  phase: 'after',
  body: body({
    Report_Account: v.string(),
    Peer_Account: v.string(),
    LastReadTime: integer(),
    UnreadMsgNum: integer(),
    EventTime: optional(integer()),
  }),
});
