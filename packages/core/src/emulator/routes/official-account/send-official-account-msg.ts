import { sendOfficialAccountMsg } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Keeps the message. Assumption: nobody needs to have subscribed. */
export const sendOfficialAccountMsgRoute = route(
  sendOfficialAccountMsg,
  ({ officialAccounts }, { Official_Account, MsgBody, CloudCustomData, Random, OnlineOnlyFlag }) => {
    const { msgs } = officialAccounts.require(Official_Account);
    const { time, key } = msgs.send({ MsgBody, CloudCustomData, Random, OnlineOnlyFlag });
    return { MsgTime: time, MsgKey: key };
  },
);
