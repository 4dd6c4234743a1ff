import { sendOfficialAccountMsg } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';
import { beforeSendOfficialAccountMsg, toldMsg } from './before.ts';

/** Keeps the message. Assumption: nobody needs to have subscribed. */
export const sendOfficialAccountMsgRoute = route(
  sendOfficialAccountMsg,
  ({ officialAccounts, raised }, message) => {
    const { Official_Account, MsgBody, CloudCustomData, Random, OnlineOnlyFlag } = message;
    const { msgs } = officialAccounts.require(Official_Account);
    const { time, key } = msgs.send({ MsgBody, CloudCustomData, Random, OnlineOnlyFlag });
    const told = { ...toldMsg(message), MsgKey: key, MsgTime: time };
    raised.raise('OfficialAccount.CallbackAfterSendMsg', told);
    return { MsgTime: time, MsgKey: key };
  },
  beforeSendOfficialAccountMsg,
);
