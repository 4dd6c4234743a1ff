import { batchSendMsg } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { deliver, requireAccount, requireSize } from './deliver.ts';

/**
 * Sends to each who is there. Assumptions: a receiver who is listed twice gets it once; nothing counts the receivers of a
 * minute; `MsgRandom` may be absent, and is made up then.
 */
export const batchSendMsgRoute = route(batchSendMsg, (world, message, caller) => {
  const { From_Account = caller, MsgSeq = world.c2cMessages.newSeq(), MsgRandom = 0 } = message;
  requireAccount(world, From_Account, 90008);
  requireSize(message);
  const receivers = [...new Set(message.To_Account)];
  const there = receivers.filter((account) => world.accounts.exists(account));
  if (there.length === 0) throw new Refusal(90012, 'none of the receivers exists');
  const MsgTimeStamp = Math.floor(world.now() / 1000);
  const [told] = there.map((To_Account) =>
    deliver(world, { ...message, From_Account, To_Account, MsgSeq, MsgRandom, MsgTimeStamp }),
  );
  const MsgKey = told?.MsgKey;
  if (there.length === receivers.length) return { MsgKey };
  const missing = receivers.filter((account) => !there.includes(account));
  const ErrorList = missing.map((To_Account) => ({ To_Account, ErrorCode: 70107 }));
  return { ActionStatus: 'SomeError', MsgKey, ErrorList };
});
