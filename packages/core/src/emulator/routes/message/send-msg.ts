import { sendMsg } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { beforeSendMsg } from './before-send-msg.ts';
import { deliver, requireAccount, requireSize } from './deliver.ts';
import { raiseSent } from './told-msg.ts';

/**
 * Sends. Assumptions: the codes for a sender and for a receiver who is not there (20003, 90012); a repetition is one to the
 * same receiver, and is told what the first was told; the time is that of the service, whatever `MsgTimeStamp` says; `MsgSeq`
 * and `MsgRandom` may be absent, and are made up then.
 */
export const sendMsgRoute = route(
  sendMsg,
  (world, message, caller) => {
    const {
      From_Account = caller,
      To_Account,
      MsgSeq = 0,
      MsgRandom = 0,
      MsgBody,
      CloudCustomData,
    } = message;
    requireAccount(world, From_Account, 20003);
    requireAccount(world, To_Account, 90012);
    requireSize(message);
    const same = JSON.stringify([From_Account, To_Account, MsgSeq, MsgRandom, MsgBody, CloudCustomData]);
    const MsgTimeStamp = Math.floor(world.came() / 1000);
    return world.sentC2c.once(same, () => {
      const numbered = { ...message, From_Account, MsgSeq, MsgRandom };
      const sent = deliver(world, { ...numbered, MsgTimeStamp });
      raiseSent(world, numbered);
      return sent;
    });
  },
  beforeSendMsg,
);
