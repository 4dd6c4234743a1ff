export {
  type AdminGetRoamMsgRequest,
  type AdminGetRoamMsgResponse,
  adminGetRoamMsg,
  type RoamingMessage,
} from './admin-get-roam-msg.ts';
export { type AdminMsgWithdrawRequest, adminMsgWithdraw } from './admin-msg-withdraw.ts';
export { type AdminSetMsgReadRequest, adminSetMsgRead } from './admin-set-msg-read.ts';
export {
  type BatchSendMsgRequest,
  type BatchSendMsgResponse,
  batchSendMsg,
  type FailedReceiver,
} from './batch-send-msg.ts';
export {
  type C2cMsgReadReceiptRequest,
  c2cMsgReadReceipt,
  type ReceiptedMsg,
} from './c2c-msg-read-receipt.ts';
export {
  type DeleteC2cMsgRambleRequest,
  type DeleteC2cMsgRambleResponse,
  deleteC2cMsgRamble,
} from './delete-c2c-msg-ramble.ts';
export { customElem, type ElementOf, isElem, type ReceivedElementOf, textElem } from './elements.ts';
export {
  type GetKeyValuesRequest,
  type GetKeyValuesResponse,
  getKeyValues,
} from './get-key-values.ts';
export { ImportMode, type ImportMsgRequest, importMsg } from './import-msg.ts';
export { messageExtensions } from './message-extensions.ts';
export { type ModifyC2cMsgRequest, modifyC2cMsg } from './modify-c2c-msg.ts';
export type { MsgExtension } from './msg-extension.ts';
export { type RoamingMessagesRequest, roamingMessages } from './roaming-messages.ts';
export {
  type SendC2cStreamMsgRequest,
  type SendC2cStreamMsgResponse,
  type StreamElement,
  sendC2cStreamMsg,
} from './send-c2c-stream-msg.ts';
export { type SendMsgRequest, type SendMsgResponse, sendMsg } from './send-msg.ts';
export {
  type ExtensionChange,
  ExtensionOperation,
  type ExtensionOutcome,
  type SetKeyValuesRequest,
  type SetKeyValuesResponse,
  setKeyValues,
} from './set-key-values.ts';
