import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, elements, integer, newElements } from '../../schema.ts';

/** What {@link c2cBeforeSendMsg} tells. */
export interface C2cBeforeSendMsgBody extends WebhookBody {
  /** Sender. */
  From_Account: string;
  /** Receiver. */
  To_Account: string;
  /** Unsigned 32-bit. */
  MsgSeq: number;
  /** Unsigned 32-bit. */
  MsgRandom: number;
  /** In seconds since the epoch. */
  MsgTime: number;
  /** Message id for recall. */
  MsgKey: string;
  /** Id on the client; China pages since 2024. */
  MsgId?: string | undefined;
  /** 1 online message, 0 stored. */
  OnlineOnlyFlag: number;
  /** TIM message elements. */
  MsgBody: MsgElement[];
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
  /** Event time; not in every page version; in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/** What may be answered to {@link c2cBeforeSendMsg}. */
export interface C2cBeforeSendMsgAnswer extends WebhookAnswer {
  /**
   * 0 deliver; 1 refuse, sender gets 20006; 2 drop silently, sender sees success; 120001..130000 refuse, this code
   * and ErrorInfo go to the client. Default: 0.
   */
  ErrorCode?: number | undefined;
  /** Replacement content; only with ErrorCode 0; absent = unchanged. */
  MsgBody?: readonly MsgElement[] | undefined;
  /** Replacement custom data. */
  CloudCustomData?: string | undefined;
}

/**
 * Before a one-to-one message is sent. A message from one user to another has arrived and is not delivered yet: it
 * can be let through, changed, refused or dropped.
 *
 * The service waits 2 seconds. By default the message is delivered after that; the console can set it to be refused
 * (80003).
 *
 * A sender who is muted in the whole app is refused before it, and does not raise it.
 *
 * Messages of `batchSendMsg` and `importMsg` are not said to raise it.
 *
 * Older versions of the page have no `EventTime`: it may be missing.
 *
 * @see https://trtc.io/document/34364
 */
export const c2cBeforeSendMsg: AnsweredEvent<C2cBeforeSendMsgBody, C2cBeforeSendMsgAnswer> =
  defineWebhookEvent({
    command: 'C2C.CallbackBeforeSendMsg',
    phase: 'before',
    body: body({
      From_Account: v.string(),
      To_Account: v.string(),
      MsgSeq: integer(),
      MsgRandom: integer(),
      MsgTime: integer(),
      MsgKey: v.string(),
      MsgId: optional(v.string()),
      OnlineOnlyFlag: integer(),
      MsgBody: elements(),
      CloudCustomData: optional(v.string()),
      EventTime: optional(integer()),
    }),
    answer: answer(codes(0, 1, 2, [120001, 130000]), {
      MsgBody: optional(newElements()),
      CloudCustomData: optional(v.string()),
    }),
  });
