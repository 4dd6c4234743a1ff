import * as v from 'valibot';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** What {@link chatbotOnC2cSignalMessage} tells. */
export interface ChatbotOnC2cSignalMessageBody extends WebhookBody {
  /** Sender. */
  From_Account: string;
  /** Bot. */
  To_Account: string;
  /** Unsigned 32-bit. */
  MsgSeq: number;
  /** Unsigned 32-bit. */
  MsgRandom: number;
  /** Message id. */
  MsgKey: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
  /** The data text of the pass-through message. */
  Data: string;
}

/** What may be answered to {@link chatbotOnC2cSignalMessage}. */
export interface ChatbotOnC2cSignalMessageAnswer extends WebhookAnswer {
  /** 0 hand RspData to the bot; 1 failed, RspData is ignored. Default: 0. */
  ErrorCode?: number | undefined;
  /** Text handed to the bot. */
  RspData: string;
}

/**
 * A robot got a signal. A user has sent an intelligent robot a custom message for your server: the answer's
 * `RspData` is handed on to the robot.
 *
 * It is the one event of the phase `after` whose answer is used.
 *
 * @see https://www.tencentcloud.com/document/product/1047/59057
 */
export const chatbotOnC2cSignalMessage: AnsweredEvent<
  ChatbotOnC2cSignalMessageBody,
  ChatbotOnC2cSignalMessageAnswer
> = defineWebhookEvent({
  command: 'Chatbot.OnC2CSignalMessage',
  phase: 'after',
  body: body({
    From_Account: v.string(),
    To_Account: v.string(),
    MsgSeq: integer(),
    MsgRandom: integer(),
    MsgKey: v.string(),
    EventTime: integer(),
    Data: v.string(),
  }),
  answer: answer(codes(0, 1), { RspData: v.string() }),
});
