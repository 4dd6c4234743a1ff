import { groupMsgReceipt } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireReceipts } from './history.ts';

/** Notes who has read. Assumptions: what has no receipts, or is not there, is passed over; a reader need not be a member. */
export const groupMsgReceiptRoute = route(groupMsgReceipt, (world, request) => {
  const history = world.groupMessages.in(requireReceipts(world, request));
  for (const { MsgSeq } of request.MsgSeqList) {
    const message = history.find(MsgSeq);
    if (message?.withReceipts) world.msgReaders.add(message, request.From_Account);
  }
  return {};
});
