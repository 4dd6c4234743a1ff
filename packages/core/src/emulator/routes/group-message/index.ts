import { clearGroupMsgRoute } from './clear-group-msg.ts';
import { deleteGroupMsgBySenderRoute } from './delete-group-msg-by-sender.ts';
import { getGroupMsgReceiptRoute } from './get-group-msg-receipt.ts';
import { getGroupMsgReceiptDetailRoute } from './get-group-msg-receipt-detail.ts';
import { groupGetKeyValuesRoute } from './group-get-key-values.ts';
import { groupMsgGetSimpleRoute } from './group-msg-get-simple.ts';
import { groupMsgRecallRoute } from './group-msg-recall.ts';
import { groupMsgReceiptRoute } from './group-msg-receipt.ts';
import { groupSetKeyValuesRoute } from './group-set-key-values.ts';
import { importGroupMsgRoute } from './import-group-msg.ts';
import { modifyGroupMsgRoute } from './modify-group-msg.ts';
import { sendGroupMsgRoute } from './send-group-msg.ts';
import { sendGroupStreamMsgRoute } from './send-group-stream-msg.ts';
import { sendGroupSystemNotificationRoute } from './send-group-system-notification.ts';

export const groupMessage = [
  clearGroupMsgRoute,
  deleteGroupMsgBySenderRoute,
  getGroupMsgReceiptDetailRoute,
  getGroupMsgReceiptRoute,
  groupGetKeyValuesRoute,
  groupMsgGetSimpleRoute,
  groupMsgRecallRoute,
  groupMsgReceiptRoute,
  groupSetKeyValuesRoute,
  importGroupMsgRoute,
  modifyGroupMsgRoute,
  sendGroupMsgRoute,
  sendGroupStreamMsgRoute,
  sendGroupSystemNotificationRoute,
];
