export { type AddSubscriberRequest, addSubscriber, type NewSubscriber } from './add-subscriber.ts';
export {
  type CreateOfficialAccountRequest,
  type CreateOfficialAccountResponse,
  createOfficialAccount,
} from './create-official-account.ts';
export { type DeleteSubscriberRequest, deleteSubscriber } from './delete-subscriber.ts';
export { type DestroyOfficialAccountRequest, destroyOfficialAccount } from './destroy-official-account.ts';
export {
  type GetOfficialAccountInfoRequest,
  type GetOfficialAccountInfoResponse,
  getOfficialAccountInfo,
  type OfficialAccountId,
  type OfficialAccountInfo,
} from './get-official-account-info.ts';
export {
  type GetSubscribedOfficialAccountListRequest,
  type GetSubscribedOfficialAccountListResponse,
  getSubscribedOfficialAccountList,
  type Subscription,
  type SubscriptionFilter,
  type SubscriptionInfo,
} from './get-subscribed-official-account-list.ts';
export {
  type GetSubscriberInfoRequest,
  type GetSubscriberInfoResponse,
  getSubscriberInfo,
  type Subscriber,
} from './get-subscriber-info.ts';
export {
  type ModifyOfficialAccountBaseInfoRequest,
  modifyOfficialAccountBaseInfo,
} from './modify-official-account-base-info.ts';
export { type ModifySubscriberInfoRequest, modifySubscriberInfo } from './modify-subscriber-info.ts';
export type { OfficialAccount, OfficialAccountFilter, OfficialAccountTexts } from './official-account.ts';
export {
  type OfficialAccountMsg,
  type OfficialAccountMsgGetSimpleRequest,
  type OfficialAccountMsgGetSimpleResponse,
  officialAccountMsgGetSimple,
} from './official-account-msg-get-simple.ts';
export {
  type OfficialAccountMsgRecallRequest,
  type OfficialAccountMsgRecallResponse,
  officialAccountMsgRecall,
  type RecallResult,
} from './official-account-msg-recall.ts';
export { officialAccountMsgs } from './official-account-msgs.ts';
export type { SubscriptionResult, SubscriptionResults } from './results.ts';
export {
  type SendOfficialAccountMsgRequest,
  type SendOfficialAccountMsgResponse,
  sendOfficialAccountMsg,
} from './send-official-account-msg.ts';
export { subscribers } from './subscribers.ts';
export { subscriptions } from './subscriptions.ts';
