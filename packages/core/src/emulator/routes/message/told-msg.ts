import type { SendMsgRequest } from '../../../endpoints/message/index.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import type { World } from '../../world.ts';
import { keyOf } from './msg-key.ts';

/** A message whose numbers are known. */
export type NumberedMsg = SendMsgRequest & {
  readonly From_Account: string;
  readonly MsgSeq: number;
  readonly MsgRandom: number;
};

/** What events tell of a message to a user, whatever has become of it. */
export function toldMsg({ came }: World, message: NumberedMsg) {
  const { From_Account, To_Account, MsgSeq, MsgRandom, CloudCustomData } = message;
  const MsgTime = Math.floor(came() / 1000);
  return {
    From_Account,
    To_Account,
    MsgSeq,
    MsgRandom,
    MsgTime,
    MsgKey: keyOf(MsgSeq, MsgRandom, MsgTime),
    OnlineOnlyFlag: message.OnlineOnlyFlag === 1 || message.MsgLifeTime === 0 ? 1 : 0,
    MsgBody: [...message.MsgBody] as MsgElement[],
    ...(CloudCustomData !== undefined && { CloudCustomData }),
  };
}

/**
 * Tells that a message was sent, or why it was not: the app, and the bot that it is for. Assumption: whoever forbids the one forbids
 * the other.
 */
export function raiseSent(world: World, message: NumberedMsg, SendMsgResult = 0, ErrorInfo = ''): void {
  if (message.ForbidCallbackControl?.includes('ForbidAfterSendMsgCallback')) return;
  const { To_Account } = message;
  const told = {
    ...toldMsg(world, message),
    SendMsgResult,
    ErrorInfo: ErrorInfo || 'send msg succeed',
    UnreadMsgNum: SendMsgResult ? -1 : world.c2cMessages.unread(To_Account).length,
  };
  world.raised.raise('C2C.CallbackAfterSendMsg', told);
  if (world.robots.list().includes(To_Account)) world.raised.raise('Bot.OnC2CMessage', told);
}
