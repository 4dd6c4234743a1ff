export { type ClearGroupMsgRequest, clearGroupMsg } from './clear-group-msg.ts';
export { type DeleteGroupMsgBySenderRequest, deleteGroupMsgBySender } from './delete-group-msg-by-sender.ts';
export {
  type GetGroupMsgReceiptRequest,
  type GetGroupMsgReceiptResponse,
  type GroupMsgReceipt,
  getGroupMsgReceipt,
  type MsgToCount,
} from './get-group-msg-receipt.ts';
export {
  type GetGroupMsgReceiptDetailRequest,
  type GetGroupMsgReceiptDetailResponse,
  type GroupMsgNonReader,
  type GroupMsgReader,
  getGroupMsgReceiptDetail,
} from './get-group-msg-receipt-detail.ts';
export {
  type GroupGetKeyValuesRequest,
  type GroupGetKeyValuesResponse,
  type GroupMsgExtension,
  groupGetKeyValues,
} from './group-get-key-values.ts';
export { type GroupHistoryRequest, groupHistory } from './group-history.ts';
export { groupMsgExtensions } from './group-msg-extensions.ts';
export {
  type GroupMsg,
  type GroupMsgGetSimpleRequest,
  type GroupMsgGetSimpleResponse,
  groupMsgGetSimple,
} from './group-msg-get-simple.ts';
export { type GroupMsgReadersRequest, groupMsgReaders } from './group-msg-readers.ts';
export {
  type GroupMsgRecallRequest,
  type GroupMsgRecallResponse,
  groupMsgRecall,
  type MsgToRecall,
  type RecallResult,
} from './group-msg-recall.ts';
export { type GroupMsgReceiptRequest, groupMsgReceipt, type ReadMsg } from './group-msg-receipt.ts';
export {
  type ExtensionResult,
  type ExtensionToWrite,
  type GroupSetKeyValuesRequest,
  type GroupSetKeyValuesResponse,
  groupSetKeyValues,
} from './group-set-key-values.ts';
export { type ImportGroupHistoryOptions, importGroupHistory } from './import-group-history.ts';
export {
  type GroupMsgImport,
  type GroupMsgToImport,
  type ImportGroupMsgRequest,
  type ImportGroupMsgResponse,
  importGroupMsg,
} from './import-group-msg.ts';
export { type ModifyGroupMsgRequest, modifyGroupMsg } from './modify-group-msg.ts';
export {
  type GroupMention,
  type SendGroupMsgRequest,
  type SendGroupMsgResponse,
  sendGroupMsg,
} from './send-group-msg.ts';
export {
  type GroupStreamElement,
  type SendGroupStreamMsgRequest,
  type SendGroupStreamMsgResponse,
  sendGroupStreamMsg,
} from './send-group-stream-msg.ts';
export {
  type SendGroupSystemNotificationRequest,
  sendGroupSystemNotification,
} from './send-group-system-notification.ts';
