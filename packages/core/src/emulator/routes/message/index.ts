import { adminGetRoamMsgRoute } from './admin-get-roam-msg.ts';
import { adminMsgWithdrawRoute } from './admin-msg-withdraw.ts';
import { adminSetMsgReadRoute } from './admin-set-msg-read.ts';
import { batchSendMsgRoute } from './batch-send-msg.ts';
import { c2cMsgReadReceiptRoute } from './c2c-msg-read-receipt.ts';
import { deleteC2cMsgRambleRoute } from './delete-c2c-msg-ramble.ts';
import { getKeyValuesRoute } from './get-key-values.ts';
import { importMsgRoute } from './import-msg.ts';
import { modifyC2cMsgRoute } from './modify-c2c-msg.ts';
import { sendC2cStreamMsgRoute } from './send-c2c-stream-msg.ts';
import { sendMsgRoute } from './send-msg.ts';
import { setKeyValuesRoute } from './set-key-values.ts';

export const message = [
  adminGetRoamMsgRoute,
  adminMsgWithdrawRoute,
  adminSetMsgReadRoute,
  batchSendMsgRoute,
  c2cMsgReadReceiptRoute,
  deleteC2cMsgRambleRoute,
  getKeyValuesRoute,
  importMsgRoute,
  modifyC2cMsgRoute,
  sendC2cStreamMsgRoute,
  sendMsgRoute,
  setKeyValuesRoute,
];
