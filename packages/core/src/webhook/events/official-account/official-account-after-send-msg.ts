import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, elements, integer } from '../../schema.ts';

/** What {@link officialAccountAfterSendMsg} tells. */
export interface OfficialAccountAfterSendMsgBody extends WebhookBody {
  Official_Account: string;
  /** Message id. */
  MsgKey: string;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** 1 online only, 0 all. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * An official account sent a message. A message of an official account has been delivered.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60804
 */
export const officialAccountAfterSendMsg: WebhookEvent<OfficialAccountAfterSendMsgBody> = defineWebhookEvent({
  command: 'OfficialAccount.CallbackAfterSendMsg',
  phase: 'after',
  body: body({
    Official_Account: v.string(),
    MsgKey: v.string(),
    MsgTime: integer(),
    OnlineOnlyFlag: integer(),
    MsgBody: elements(),
    CloudCustomData: optional(v.string()),
    EventTime: integer(),
  }),
});
