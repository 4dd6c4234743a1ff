import { getC2cUnreadMsgNum } from '../../../endpoints/conversation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Counts. Assumption: the code for a reader who is not there (90003). */
export const getC2cUnreadMsgNumRoute = route(
  getC2cUnreadMsgNum,
  ({ accounts, c2cMessages }, { To_Account, Peer_Account }) => {
    if (!accounts.exists(To_Account)) throw new Refusal(90003, 'To_Account does not exist');
    if (!Peer_Account) return { AllC2CUnreadMsgNum: c2cMessages.unread(To_Account).length };
    const missing = Peer_Account.filter((account) => !accounts.exists(account));
    return {
      C2CUnreadMsgNumList: Peer_Account.filter((account) => accounts.exists(account)).map((account) => ({
        Peer_Account: account,
        C2CUnreadMsgNum: c2cMessages.unread(To_Account, account).length,
      })),
      ...(missing.length > 0 && {
        ErrorList: missing.map((account) => ({ Peer_Account: account, ErrorCode: 70107 })),
      }),
    };
  },
);
