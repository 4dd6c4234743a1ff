import { modifyGroupMsg } from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { requireHistory } from './history.ts';

/** Writes over a message. Assumption: the code where there is none, or it was recalled: that of a message of one (20022). */
export const modifyGroupMsgRoute = route(modifyGroupMsg, (world, request) => {
  const { MsgSeq, MsgBody, CloudCustomData } = request;
  const message = requireHistory(world, request).find(MsgSeq);
  if (!message || message.recalled) throw new Refusal(20022, 'there is no such message');
  message.body = MsgBody ?? message.body;
  message.customData = CloudCustomData ?? message.customData;
  return {};
});
