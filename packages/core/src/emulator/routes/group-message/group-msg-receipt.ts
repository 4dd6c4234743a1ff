import { groupMsgReceipt } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireReceipts } from './history.ts';
import { raiseReceipts } from './told-msg.ts';

/** Notes who has read. Assumptions: what has no receipts, or is not there, is passed over; a reader need not be a member. */
export const groupMsgReceiptRoute = route(groupMsgReceipt, (world, request) => {
  const group = requireReceipts(world, request);
  const history = world.groupMessages.in(group);
  const read = request.MsgSeqList.flatMap(({ MsgSeq }) => history.find(MsgSeq) ?? []);
  const receipted = read.filter(({ withReceipts }) => withReceipts);
  for (const message of receipted) world.msgReaders.add(message, request.From_Account);
  raiseReceipts(world, group, receipted, request.From_Account);
  return {};
});
