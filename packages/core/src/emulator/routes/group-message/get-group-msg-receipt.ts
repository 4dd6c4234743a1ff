import { getGroupMsgReceipt } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireReceipts } from './history.ts';
import { receiptsOf } from './receipts.ts';

/** Counts. Assumption: beside another code than 0 the counts are 0. */
export const getGroupMsgReceiptRoute = route(getGroupMsgReceipt, (world, request) => {
  const group = requireReceipts(world, request);
  const history = world.groupMessages.in(group);
  return {
    GroupMsgReceiptList: request.MsgSeqList.map(({ MsgSeq }) => {
      const { read, unread } = receiptsOf(world, group, history.find(MsgSeq)) ?? {};
      return { Code: read ? 0 : 10062, MsgSeq, ReadNum: read?.length ?? 0, UnreadNum: unread?.length ?? 0 };
    }),
  };
});
