import { officialAccountMsgRecall } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Recalls messages. The code for an official account that is not there is that of its page, and no other's. */
export const officialAccountMsgRecallRoute = route(
  officialAccountMsgRecall,
  ({ officialAccounts, raised }, { Official_Account, MsgKeyList }) => {
    const { msgs } = officialAccounts.require(Official_Account, 10010);
    const RecallRetList = MsgKeyList.map((MsgKey) => ({ MsgKey, RetCode: msgs.recall(MsgKey) ? 0 : 10030 }));
    const recalled = RecallRetList.filter(({ RetCode }) => RetCode === 0);
    if (recalled.length)
      raised.raise('OfficialAccount.CallbackAfterMsgWithDraw', {
        Official_Account,
        WithdrawMsgList: recalled.map(({ MsgKey }) => ({ MsgKey })),
      });
    return { RecallRetList };
  },
);
