import type * as Events from '../../webhook/events/index.ts';

/**
 * What the emulator tells of by itself, by command. The types alone come from the events, so that no schema of theirs is in the
 * bundle.
 */
export interface Bodies {
  'Alert.RequestOverLimit': Events.AlertRequestOverLimitBody;
  'Bot.OnC2CMessage': Events.BotOnC2cMessageBody;
  'Bot.OnGroupMessage': Events.BotOnGroupMessageBody;
  'C2C.CallbackAfterC2CMsgExtension': Events.C2cAfterC2cMsgExtensionBody;
  'C2C.CallbackAfterMsgReport': Events.C2cAfterMsgReportBody;
  'C2C.CallbackAfterMsgWithDraw': Events.C2cAfterMsgWithDrawBody;
  'C2C.CallbackAfterSendMsg': Events.C2cAfterSendMsgBody;
  'C2C.CallbackBeforeSendMsg': Events.C2cBeforeSendMsgBody;
  'Follow.CallbackAfterFollowAdd': Events.FollowAfterFollowAddBody;
  'Follow.CallbackAfterFollowDelete': Events.FollowAfterFollowDeleteBody;
  'Group.CallbackAfterChangeGroupOwner': Events.GroupAfterChangeGroupOwnerBody;
  'Group.CallbackAfterCreateGroup': Events.GroupAfterCreateGroupBody;
  'Group.CallbackAfterCreateTopic': Events.GroupAfterCreateTopicBody;
  'Group.CallbackAfterGroupAttrChanged': Events.GroupAfterGroupAttrChangedBody;
  'Group.CallbackAfterGroupDestroyed': Events.GroupAfterGroupDestroyedBody;
  'Group.CallbackAfterGroupFull': Events.GroupAfterGroupFullBody;
  'Group.CallbackAfterGroupInfoChanged': Events.GroupAfterGroupInfoChangedBody;
  'Group.CallbackAfterGroupMsgExtension': Events.GroupAfterGroupMsgExtensionBody;
  'Group.CallbackAfterMemberExit': Events.GroupAfterMemberExitBody;
  'Group.CallbackAfterMemberFieldChanged': Events.GroupAfterMemberFieldChangedBody;
  'Group.CallbackAfterNewMemberJoin': Events.GroupAfterNewMemberJoinBody;
  'Group.CallbackAfterReadReceipt': Events.GroupAfterReadReceiptBody;
  'Group.CallbackAfterRecallMsg': Events.GroupAfterRecallMsgBody;
  'Group.CallbackAfterSendMsg': Events.GroupAfterSendMsgBody;
  'Group.CallbackAfterTopicDestroyed': Events.GroupAfterTopicDestroyedBody;
  'Group.CallbackAfterTopicInfoChanged': Events.GroupAfterTopicInfoChangedBody;
  'Group.CallbackBeforeApplyJoinGroup': Events.GroupBeforeApplyJoinGroupBody;
  'Group.CallbackBeforeCreateGroup': Events.GroupBeforeCreateGroupBody;
  'Group.CallbackBeforeCreateTopic': Events.GroupBeforeCreateTopicBody;
  'Group.CallbackBeforeInviteJoinGroup': Events.GroupBeforeInviteJoinGroupBody;
  'Group.CallbackBeforeSendMsg': Events.GroupBeforeSendMsgBody;
  'Group.CallbackOnMemberStateChange': Events.GroupOnMemberStateChangeBody;
  'Group.CallbackSendMsgException': Events.GroupSendMsgExceptionBody;
  'OfficialAccount.CallbackAfterAddSubscriber': Events.OfficialAccountAfterAddSubscriberBody;
  'OfficialAccount.CallbackAfterCreateOfficialAccount': Events.OfficialAccountAfterCreateOfficialAccountBody;
  'OfficialAccount.CallbackAfterDeleteSubscriber': Events.OfficialAccountAfterDeleteSubscriberBody;
  'OfficialAccount.CallbackAfterMsgWithDraw': Events.OfficialAccountAfterMsgWithDrawBody;
  'OfficialAccount.CallbackAfterOfficialAccountDestroyed': Events.OfficialAccountAfterOfficialAccountDestroyedBody;
  'OfficialAccount.CallbackAfterOfficialAccountFull': Events.OfficialAccountAfterOfficialAccountFullBody;
  'OfficialAccount.CallbackAfterOfficialAccountInfoChanged': Events.OfficialAccountAfterOfficialAccountInfoChangedBody;
  'OfficialAccount.CallbackAfterSendMsg': Events.OfficialAccountAfterSendMsgBody;
  'OfficialAccount.CallbackBeforeAddSubscriber': Events.OfficialAccountBeforeAddSubscriberBody;
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': Events.OfficialAccountBeforeCreateOfficialAccountBody;
  'OfficialAccount.CallbackBeforeSendMsg': Events.OfficialAccountBeforeSendMsgBody;
  'Profile.CallbackPortraitSet': Events.ProfilePortraitSetBody;
  'Sns.CallbackBlackListAdd': Events.SnsBlackListAddBody;
  'Sns.CallbackBlackListDelete': Events.SnsBlackListDeleteBody;
  'Sns.CallbackFriendAdd': Events.SnsFriendAddBody;
  'Sns.CallbackFriendDelete': Events.SnsFriendDeleteBody;
  'Sns.CallbackPrevFriendAdd': Events.SnsPrevFriendAddBody;
  'Sns.CallbackPrevFriendResponse': Events.SnsPrevFriendResponseBody;
  'State.StateChange': Events.StateChangeBody;
}

/** A body without what stands in it by itself. */
export type Told<Command extends keyof Bodies> = Omit<Bodies[Command], 'CallbackCommand' | 'EventTime'>;
