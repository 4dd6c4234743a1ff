export {
  type StateChangeBody,
  type StateChangeInfo,
  type StateChangeKickedDevice,
  stateChange,
} from './account/state-change.ts';
export {
  type FollowAfterFollowAddBody,
  type FollowAfterFollowAddFollow,
  followAfterFollowAdd,
} from './follow/follow-after-follow-add.ts';
export {
  type FollowAfterFollowDeleteBody,
  followAfterFollowDelete,
} from './follow/follow-after-follow-delete.ts';
export {
  type GroupAfterChangeGroupOwnerBody,
  groupAfterChangeGroupOwner,
} from './group/group-after-change-group-owner.ts';
export {
  type GroupAfterCreateGroupBody,
  type GroupAfterCreateGroupMember,
  type GroupAfterCreateGroupUserDefinedData,
  groupAfterCreateGroup,
} from './group/group-after-create-group.ts';
export {
  type GroupAfterGroupDestroyedBody,
  type GroupAfterGroupDestroyedMember,
  groupAfterGroupDestroyed,
} from './group/group-after-group-destroyed.ts';
export { type GroupAfterGroupFullBody, groupAfterGroupFull } from './group/group-after-group-full.ts';
export {
  type GroupAfterGroupInfoChangedBody,
  groupAfterGroupInfoChanged,
} from './group/group-after-group-info-changed.ts';
export {
  type GroupAfterMemberExitBody,
  type GroupAfterMemberExitExitMember,
  groupAfterMemberExit,
} from './group/group-after-member-exit.ts';
export {
  type GroupAfterMemberFieldChangedBody,
  groupAfterMemberFieldChanged,
} from './group/group-after-member-field-changed.ts';
export {
  type GroupAfterNewMemberJoinBody,
  type GroupAfterNewMemberJoinNewMember,
  groupAfterNewMemberJoin,
} from './group/group-after-new-member-join.ts';
export {
  type GroupBeforeApplyJoinGroupAnswer,
  type GroupBeforeApplyJoinGroupBody,
  groupBeforeApplyJoinGroup,
} from './group/group-before-apply-join-group.ts';
export {
  type GroupBeforeCreateGroupAnswer,
  type GroupBeforeCreateGroupBody,
  type GroupBeforeCreateGroupMember,
  groupBeforeCreateGroup,
} from './group/group-before-create-group.ts';
export {
  type GroupBeforeInviteJoinGroupAnswer,
  type GroupBeforeInviteJoinGroupBody,
  type GroupBeforeInviteJoinGroupDestinationMember,
  groupBeforeInviteJoinGroup,
} from './group/group-before-invite-join-group.ts';
export {
  type GroupOnDailyGroupQuotaAlarmBody,
  groupOnDailyGroupQuotaAlarm,
} from './group/group-on-daily-group-quota-alarm.ts';
export {
  type GroupOnMemberStateChangeBody,
  type GroupOnMemberStateChangeMember,
  groupOnMemberStateChange,
} from './group/group-on-member-state-change.ts';
export {
  type GroupAfterGroupAttrChangedBody,
  type GroupAfterGroupAttrChangedGroupAttr,
  groupAfterGroupAttrChanged,
} from './group-attribute/group-after-group-attr-changed.ts';
export {
  type GroupAfterGroupMsgExtensionBody,
  type GroupAfterGroupMsgExtensionItem,
  groupAfterGroupMsgExtension,
} from './group-message/group-after-group-msg-extension.ts';
export {
  type GroupAfterReadReceiptBody,
  type GroupAfterReadReceiptGroupMsgReceipt,
  type GroupAfterReadReceiptReadReceiptMember,
  groupAfterReadReceipt,
} from './group-message/group-after-read-receipt.ts';
export {
  type GroupAfterRecallMsgBody,
  type GroupAfterRecallMsgMsgSeq,
  groupAfterRecallMsg,
} from './group-message/group-after-recall-msg.ts';
export {
  type GroupAfterSendMsgBody,
  type GroupAfterSendMsgGroupAtInfo,
  groupAfterSendMsg,
} from './group-message/group-after-send-msg.ts';
export {
  type GroupBeforeSendMsgAnswer,
  type GroupBeforeSendMsgBody,
  groupBeforeSendMsg,
} from './group-message/group-before-send-msg.ts';
export {
  type GroupSendMsgExceptionBody,
  groupSendMsgException,
} from './group-message/group-send-msg-exception.ts';
export {
  type C2cAfterC2cMsgExtensionBody,
  type C2cAfterC2cMsgExtensionItem,
  c2cAfterC2cMsgExtension,
} from './message/c2c-after-c2c-msg-extension.ts';
export { type C2cAfterMsgReportBody, c2cAfterMsgReport } from './message/c2c-after-msg-report.ts';
export { type C2cAfterMsgWithDrawBody, c2cAfterMsgWithDraw } from './message/c2c-after-msg-with-draw.ts';
export { type C2cAfterSendMsgBody, c2cAfterSendMsg } from './message/c2c-after-send-msg.ts';
export {
  type C2cBeforeSendMsgAnswer,
  type C2cBeforeSendMsgBody,
  c2cBeforeSendMsg,
} from './message/c2c-before-send-msg.ts';
export {
  type ContentCallbackResultNotifyBody,
  type ContentCallbackResultNotifyContactItem,
  contentCallbackResultNotify,
} from './moderation/content-callback-result-notify.ts';
export {
  type OfficialAccountAfterAddSubscriberBody,
  type OfficialAccountAfterAddSubscriberSubscribeAccount,
  officialAccountAfterAddSubscriber,
} from './official-account/official-account-after-add-subscriber.ts';
export {
  type OfficialAccountAfterCreateOfficialAccountBody,
  officialAccountAfterCreateOfficialAccount,
} from './official-account/official-account-after-create-official-account.ts';
export {
  type OfficialAccountAfterDeleteSubscriberBody,
  type OfficialAccountAfterDeleteSubscriberSubscribeAccount,
  officialAccountAfterDeleteSubscriber,
} from './official-account/official-account-after-delete-subscriber.ts';
export {
  type OfficialAccountAfterMsgWithDrawBody,
  type OfficialAccountAfterMsgWithDrawWithdrawMsg,
  officialAccountAfterMsgWithDraw,
} from './official-account/official-account-after-msg-with-draw.ts';
export {
  type OfficialAccountAfterOfficialAccountDestroyedBody,
  officialAccountAfterOfficialAccountDestroyed,
} from './official-account/official-account-after-official-account-destroyed.ts';
export {
  type OfficialAccountAfterOfficialAccountFullBody,
  officialAccountAfterOfficialAccountFull,
} from './official-account/official-account-after-official-account-full.ts';
export {
  type OfficialAccountAfterOfficialAccountInfoChangedBody,
  officialAccountAfterOfficialAccountInfoChanged,
} from './official-account/official-account-after-official-account-info-changed.ts';
export {
  type OfficialAccountAfterSendMsgBody,
  officialAccountAfterSendMsg,
} from './official-account/official-account-after-send-msg.ts';
export {
  type OfficialAccountBeforeAddSubscriberAnswer,
  type OfficialAccountBeforeAddSubscriberBody,
  type OfficialAccountBeforeAddSubscriberSubscribeAccount,
  officialAccountBeforeAddSubscriber,
} from './official-account/official-account-before-add-subscriber.ts';
export {
  type OfficialAccountBeforeCreateOfficialAccountAnswer,
  type OfficialAccountBeforeCreateOfficialAccountBody,
  officialAccountBeforeCreateOfficialAccount,
} from './official-account/official-account-before-create-official-account.ts';
export {
  type OfficialAccountBeforeSendMsgAnswer,
  type OfficialAccountBeforeSendMsgBody,
  officialAccountBeforeSendMsg,
} from './official-account/official-account-before-send-msg.ts';
export {
  type AlertRequestOverLimitBody,
  alertRequestOverLimit,
} from './operations/alert-request-over-limit.ts';
export {
  type ProfilePortraitSetBody,
  type ProfilePortraitSetProfileItem,
  profilePortraitSet,
} from './profile/profile-portrait-set.ts';
export {
  type PushAllMemberPushBody,
  type PushAllMemberPushEvent,
  pushAllMemberPush,
} from './push/push-all-member-push.ts';
export {
  type PushOfflinePushBody,
  type PushOfflinePushEvent,
  pushOfflinePush,
} from './push/push-offline-push.ts';
export {
  type SnsBlackListAddBody,
  type SnsBlackListAddPair,
  snsBlackListAdd,
} from './relation/sns-black-list-add.ts';
export {
  type SnsBlackListDeleteBody,
  type SnsBlackListDeletePair,
  snsBlackListDelete,
} from './relation/sns-black-list-delete.ts';
export { type SnsFriendAddBody, type SnsFriendAddPair, snsFriendAdd } from './relation/sns-friend-add.ts';
export {
  type SnsFriendDeleteBody,
  type SnsFriendDeletePair,
  snsFriendDelete,
} from './relation/sns-friend-delete.ts';
export {
  type SnsPrevFriendAddAnswer,
  type SnsPrevFriendAddBody,
  type SnsPrevFriendAddFriendItem,
  type SnsPrevFriendAddResultItem,
  snsPrevFriendAdd,
} from './relation/sns-prev-friend-add.ts';
export {
  type SnsPrevFriendResponseAnswer,
  type SnsPrevFriendResponseBody,
  type SnsPrevFriendResponseResponseFriendItem,
  type SnsPrevFriendResponseResultItem,
  snsPrevFriendResponse,
} from './relation/sns-prev-friend-response.ts';
export { type BotOnC2cMessageBody, botOnC2cMessage } from './robot/bot-on-c2c-message.ts';
export { type BotOnGroupMessageBody, botOnGroupMessage } from './robot/bot-on-group-message.ts';
export {
  type ChatbotOnC2cSignalMessageAnswer,
  type ChatbotOnC2cSignalMessageBody,
  chatbotOnC2cSignalMessage,
} from './robot/chatbot-on-c2c-signal-message.ts';
export {
  type GroupAfterCreateTopicBody,
  type GroupAfterCreateTopicUserDefinedData,
  groupAfterCreateTopic,
} from './topic/group-after-create-topic.ts';
export {
  type GroupAfterTopicDestroyedBody,
  groupAfterTopicDestroyed,
} from './topic/group-after-topic-destroyed.ts';
export {
  type GroupAfterTopicInfoChangedBody,
  groupAfterTopicInfoChanged,
} from './topic/group-after-topic-info-changed.ts';
export {
  type GroupBeforeCreateTopicAnswer,
  type GroupBeforeCreateTopicBody,
  groupBeforeCreateTopic,
} from './topic/group-before-create-topic.ts';
