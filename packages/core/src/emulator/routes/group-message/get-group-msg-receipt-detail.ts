import { getGroupMsgReceiptDetail } from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { pageOf, route } from '../../route.ts';
import { requireReceipts } from './history.ts';
import { receiptsOf } from './receipts.ts';

const LONGEST_PAGE = 200;

/**
 * Pages of who has read, or of who has not. Assumptions: the flag of the last page has both of its names; a cursor is the number
 * of accounts before the page, and one that is no number the first.
 */
export const getGroupMsgReceiptDetailRoute = route(getGroupMsgReceiptDetail, (world, request) => {
  const { MsgSeq, Filter, Cursor, Count } = request;
  const group = requireReceipts(world, request);
  const receipts = receiptsOf(world, group, world.groupMessages.in(group).find(MsgSeq));
  if (!receipts) throw new Refusal(10062, 'the message has no receipts');
  const { read, unread } = receipts;
  const { page, next } = pageOf(
    world,
    Filter === 0 ? read : unread,
    Number.parseInt(Cursor, 10) || 0,
    Math.min(Count, LONGEST_PAGE),
  );
  const finished = next === 0 ? 1 : 0;
  return {
    IsFinish: finished,
    IsFinished: finished,
    MsgSeq,
    ...(Filter === 0
      ? { ReadList: page.map((account) => ({ Read_Account: account })) }
      : { UnreadList: page.map((account) => ({ Unread_Account: account })) }),
    Cursor: String(next),
  };
});
