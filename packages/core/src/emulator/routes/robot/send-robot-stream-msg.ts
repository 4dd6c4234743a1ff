import { sendRobotStreamMsg } from '../../../endpoints/robot/index.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { route } from '../../route.ts';
import type { World } from '../../world.ts';
import { deliver, requireAccount } from '../message/deliver.ts';

/**
 * Grows a message, which both sides find in their history. Assumptions: the code for a bot or a receiver that is not there
 * (10004); every answer has the key; `src` is 2.
 */
export const sendRobotStreamMsgRoute = route(
  sendRobotStreamMsg,
  (world, { From_Account, To_Account, Chunk, MsgKey, Finish }) => {
    requireAccount(world, From_Account, 10004);
    requireAccount(world, To_Account, 10004);
    const key = MsgKey ?? begun(world, From_Account, To_Account);
    const chunks = world.streams.append(key, From_Account, To_Account, Chunk);
    const message = world.c2cMessages.find(From_Account, To_Account, key);
    if (message) message.MsgBody = bodyOf(chunks, Finish === 1);
    if (Finish === 1) world.streams.finish(key);
    return { MsgKey: key };
  },
);

function begun(world: World, From_Account: string, To_Account: string): string {
  const MsgSeq = world.c2cMessages.newSeq();
  const { MsgKey } = deliver(world, {
    From_Account,
    To_Account,
    MsgSeq,
    MsgRandom: MsgSeq,
    MsgTimeStamp: Math.floor(world.now() / 1000),
    MsgBody: bodyOf([], false),
  });
  world.streams.begin(MsgKey, From_Account, To_Account);
  return MsgKey;
}

function bodyOf(chunks: readonly string[], isFinished: boolean): MsgElement[] {
  const data = { chatbotPlugin: 2, src: 2, chunks, isFinished: isFinished ? 1 : 0 };
  return [{ MsgType: 'TIMCustomElem', MsgContent: { Data: JSON.stringify(data) } }];
}
