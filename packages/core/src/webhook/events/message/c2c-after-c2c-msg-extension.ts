import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `ExtensionList`: pairs; empty on clear. */
export interface C2cAfterC2cMsgExtensionItem {
  Key?: string | undefined;
  /** Value; "" on delete. */
  Value?: string | undefined;
  /** Version of the pair. */
  Seq?: number | undefined;
}

/** What {@link c2cAfterC2cMsgExtension} tells. */
export interface C2cAfterC2cMsgExtensionBody extends WebhookBody {
  /** Sender. */
  From_Account: string;
  /** Receiver. */
  To_Account: string;
  /** Message id. */
  MsgKey: string;
  /** 1 set, 2 delete, 3 clear. */
  OperateType: number;
  /** Pairs; empty on clear. */
  ExtensionList: C2cAfterC2cMsgExtensionItem[];
  /** Version of the message's extensions. */
  Seq: number;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Extensions of a one-to-one message changed. Keys and values beside a one-to-one message have been set, deleted or
 * cleared.
 *
 * @see https://trtc.io/document/76006
 */
export const c2cAfterC2cMsgExtension: WebhookEvent<C2cAfterC2cMsgExtensionBody> = defineWebhookEvent({
  command: 'C2C.CallbackAfterC2CMsgExtension',
  phase: 'after',
  body: body({
    From_Account: v.string(),
    To_Account: v.string(),
    MsgKey: v.string(),
    OperateType: integer(),
    ExtensionList: rows(
      row({ Key: optional(v.string()), Value: optional(v.string()), Seq: optional(integer()) }),
    ),
    Seq: integer(),
    EventTime: integer(),
  }),
});
