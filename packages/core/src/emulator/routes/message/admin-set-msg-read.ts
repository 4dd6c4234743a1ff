import { adminSetMsgRead } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireAccount } from './deliver.ts';

/** Marks as read. Assumptions: a message of the very second of `MsgReadTime` is read, too; the code for a text that is no number. */
export const adminSetMsgReadRoute = route(
  adminSetMsgRead,
  (world, { Report_Account, Peer_Account, MsgReadTime }) => {
    requireAccount(world, Report_Account, 90008);
    requireAccount(world, Peer_Account, 90003);
    const until = Number(MsgReadTime ?? world.now() / 1000);
    if (Number.isNaN(until)) throw new Refusal(90010, 'MsgReadTime is no number');
    for (const message of world.c2cMessages.unread(Report_Account, Peer_Account))
      if (message.MsgTimeStamp <= until) message.isUnread = false;
    world.raised.raise('C2C.CallbackAfterMsgReport', {
      Report_Account,
      Peer_Account,
      LastReadTime: Math.floor(until),
      UnreadMsgNum: world.c2cMessages.unread(Report_Account).length,
    });
    return {};
  },
);
