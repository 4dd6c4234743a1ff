import { addSubscriberRoute } from './add-subscriber.ts';
import { createOfficialAccountRoute } from './create-official-account.ts';
import { deleteSubscriberRoute } from './delete-subscriber.ts';
import { destroyOfficialAccountRoute } from './destroy-official-account.ts';
import { getOfficialAccountInfoRoute } from './get-official-account-info.ts';
import { getSubscribedOfficialAccountListRoute } from './get-subscribed-official-account-list.ts';
import { getSubscriberInfoRoute } from './get-subscriber-info.ts';
import { modifyOfficialAccountBaseInfoRoute } from './modify-official-account-base-info.ts';
import { modifySubscriberInfoRoute } from './modify-subscriber-info.ts';
import { officialAccountMsgGetSimpleRoute } from './official-account-msg-get-simple.ts';
import { officialAccountMsgRecallRoute } from './official-account-msg-recall.ts';
import { sendOfficialAccountMsgRoute } from './send-official-account-msg.ts';

export const officialAccount = [
  addSubscriberRoute,
  createOfficialAccountRoute,
  deleteSubscriberRoute,
  destroyOfficialAccountRoute,
  getOfficialAccountInfoRoute,
  getSubscribedOfficialAccountListRoute,
  getSubscriberInfoRoute,
  modifyOfficialAccountBaseInfoRoute,
  modifySubscriberInfoRoute,
  officialAccountMsgGetSimpleRoute,
  officialAccountMsgRecallRoute,
  sendOfficialAccountMsgRoute,
];
