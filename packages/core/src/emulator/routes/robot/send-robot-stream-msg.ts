import { sendRobotStreamMsg } from '../../../endpoints/robot/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/**
 * Grows a message. Assumptions: the code for a bot or a receiver that is not there (10004); every answer has the key; the text
 * is not kept.
 */
export const sendRobotStreamMsgRoute = route(
  sendRobotStreamMsg,
  ({ accounts, streams }, { From_Account, To_Account, MsgKey, Finish }) => {
    if (!accounts.exists(From_Account)) throw new Refusal(10004, 'no such robot');
    if (!accounts.exists(To_Account)) throw new Refusal(10004, 'no such account');
    if (MsgKey !== undefined) streams.require(MsgKey, From_Account, To_Account);
    const key = MsgKey ?? streams.begin(From_Account, To_Account);
    if (Finish === 1) streams.finish(key);
    return { MsgKey: key };
  },
);
