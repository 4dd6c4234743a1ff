import { adminMsgWithdraw } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireAccount, requireMessage } from './deliver.ts';
import { isMsgKey } from './msg-key.ts';

/** Recalls. Assumption: a message that was recalled is read, and its content stays in the history. */
export const adminMsgWithdrawRoute = route(adminMsgWithdraw, (world, named) => {
  requireAccount(world, named.From_Account, 90008);
  requireAccount(world, named.To_Account, 90003);
  if (!isMsgKey(named.MsgKey)) throw new Refusal(90054, 'the MsgKey is none');
  const message = requireMessage(world, named, 20022);
  if (message.MsgFlagBits === 8) throw new Refusal(20023, 'the message is recalled already');
  message.MsgFlagBits = 8;
  message.isUnread = false;
  const { From_Account, To_Account, MsgKey } = named;
  world.raised.raise('C2C.CallbackAfterMsgWithDraw', {
    From_Account,
    To_Account,
    MsgKey,
    UnreadMsgNum: world.c2cMessages.unread(To_Account).length,
  });
  return {};
});
