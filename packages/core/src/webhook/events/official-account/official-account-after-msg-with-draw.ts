import * as v from 'valibot';
import { row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `WithdrawMsgList`: messages. */
export interface OfficialAccountAfterMsgWithDrawWithdrawMsg {
  /** Message id. */
  MsgKey: string;
}

/** What {@link officialAccountAfterMsgWithDraw} tells. */
export interface OfficialAccountAfterMsgWithDrawBody extends WebhookBody {
  Official_Account: string;
  /** Messages. */
  WithdrawMsgList: OfficialAccountAfterMsgWithDrawWithdrawMsg[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * An official account recalled messages. Messages of an official account have been taken back, by an app or by a call.
 *
 * The `D` in the name of the command is a capital letter.
 *
 * Official accounts have webhooks only where the support has switched them on: after the URL is set, ask for it by a
 * ticket.
 *
 * @see https://trtc.io/document/60805
 */
export const officialAccountAfterMsgWithDraw: WebhookEvent<OfficialAccountAfterMsgWithDrawBody> =
  defineWebhookEvent({
    command: 'OfficialAccount.CallbackAfterMsgWithDraw',
    phase: 'after',
    body: body({
      Official_Account: v.string(),
      WithdrawMsgList: rows(row({ MsgKey: v.string() })),
      EventTime: integer(),
    }),
  });
