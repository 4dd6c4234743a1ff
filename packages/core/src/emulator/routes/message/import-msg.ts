import { importMsg } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { deliver, requireAccount, requireSize } from './deliver.ts';

/**
 * Imports. Assumptions: the codes for a sender and for a receiver who is not there (90008, 90012); a message that was sent
 * counts as well, where one like it is imported; `MsgSeq` may be absent, and is made up then.
 */
export const importMsgRoute = route(importMsg, (world, message) => {
  const { SyncFromOldSystem, From_Account, To_Account, MsgSeq = 0, MsgRandom, MsgTimeStamp } = message;
  requireAccount(world, From_Account, 90008);
  requireAccount(world, To_Account, 90012);
  requireSize(message);
  const isKnown = world.c2cMessages
    .between(From_Account, To_Account)
    .some(
      (each) => each.MsgSeq === MsgSeq && each.MsgRandom === MsgRandom && each.MsgTimeStamp === MsgTimeStamp,
    );
  if (!isKnown) deliver(world, { ...message, MsgSeq, isOld: SyncFromOldSystem === 2 });
  return {};
});
