import { modifyC2cMsg } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireAccount, requireMessage, requireSize } from './deliver.ts';

/**
 * Changes a message. Assumptions: the codes for one that is not there (20022), and for a call that changes nothing
 * (90010); one that was recalled can be changed.
 */
export const modifyC2cMsgRoute = route(modifyC2cMsg, (world, { MsgBody, CloudCustomData, ...named }) => {
  requireAccount(world, named.From_Account, 20003);
  requireAccount(world, named.To_Account, 90012);
  if (MsgBody === undefined && CloudCustomData === undefined)
    throw new Refusal(90010, 'MsgBody or CloudCustomData has to be there');
  requireSize({ MsgBody, CloudCustomData });
  const message = requireMessage(world, named, 20022);
  message.MsgBody = MsgBody ?? message.MsgBody;
  message.CloudCustomData = CloudCustomData ?? message.CloudCustomData;
  return {};
});
