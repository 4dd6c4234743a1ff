import { type StreamElement, sendC2cStreamMsg } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { deliver, requireAccount } from './deliver.ts';

/**
 * Grows a message. Assumptions: all codes (10004), and that every answer has the id; the history has the message with all of
 * its pieces in one element; calls of a second are not counted; `MsgSeq` and `MsgRandom` may be absent, and are made up then.
 */
export const sendC2cStreamMsgRoute = route(sendC2cStreamMsg, (world, message, caller) => {
  const { From_Account = caller, To_Account, MsgRandom = 0, SyncOtherMachine } = message;
  requireAccount(world, From_Account, 10004);
  requireAccount(world, To_Account, 10004);
  const [element] = message.MsgBody;
  const { StreamMsgID, CompatibleText, Chunks } = (element as StreamElement).MsgContent;
  if (StreamMsgID !== undefined) {
    world.c2cStreams.append(StreamMsgID, From_Account, To_Account, Chunks);
    return { StreamMsgID };
  }
  const { id, chunks } = world.c2cStreams.begin(From_Account, To_Account);
  world.c2cStreams.append(id, From_Account, To_Account, Chunks);
  deliver(world, {
    From_Account,
    To_Account,
    SyncOtherMachine,
    MsgSeq: message.MsgSeq ?? world.c2cMessages.newSeq(),
    MsgRandom,
    MsgTimeStamp: Math.floor(world.now() / 1000),
    MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks: chunks, CompatibleText, StreamMsgID: id } }],
  });
  return { StreamMsgID: id };
});
