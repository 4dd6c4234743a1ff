import { sendBroadcastMsg } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Keeps the message. Assumption: `Random` may be absent, and is made up then. */
export const sendBroadcastMsgRoute = route(sendBroadcastMsg, ({ broadcasts, now }, message, caller) => ({
  MsgSeq: broadcasts.add({
    ...message,
    From_Account: message.From_Account ?? caller,
    MsgTime: Math.floor(now() / 1000),
  }),
}));
