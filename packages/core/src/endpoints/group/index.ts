export {
  type AddedMember,
  type AddGroupMemberRequest,
  type AddGroupMemberResponse,
  addGroupMember,
  type NewMember,
} from './add-group-member.ts';
export { type AddRobotsRequest, addRobots } from './add-robots.ts';
export { allGroups } from './all-groups.ts';
export { type BanGroupMemberRequest, banGroupMember } from './ban-group-member.ts';
export { bannedMembers } from './banned-members.ts';
export { type ChangeGroupOwnerRequest, changeGroupOwner } from './change-group-owner.ts';
export { type CheckMembersRequest, type CheckMembersResponse, checkMembers } from './check-members.ts';
export {
  type CreateGroupRequest,
  type CreateGroupResponse,
  createGroup,
  type FirstMember,
} from './create-group.ts';
export type { CustomField } from './custom-fields.ts';
export { type DelRobotsRequest, delRobots } from './del-robots.ts';
export { type DeleteGroupMemberRequest, deleteGroupMember } from './delete-group-member.ts';
export { type DestroyGroupRequest, destroyGroup } from './destroy-group.ts';
export { type ForbidSendMsgRequest, forbidSendMsg } from './forbid-send-msg.ts';
export {
  type GetAdminListRequest,
  type GetAdminListResponse,
  getAdminList,
  type LiveAdmin,
} from './get-admin-list.ts';
export {
  type AppGroup,
  type GetAppidGroupListRequest,
  type GetAppidGroupListResponse,
  getAppidGroupList,
} from './get-appid-group-list.ts';
export {
  type BannedMember,
  type GetGroupBanMemberRequest,
  type GetGroupBanMemberResponse,
  getGroupBanMember,
} from './get-group-ban-member.ts';
export {
  type GetGroupInfoRequest,
  type GetGroupInfoResponse,
  type GroupInfo,
  type GroupInfoFilter,
  type GroupInfoMember,
  getGroupInfo,
} from './get-group-info.ts';
export {
  type GetGroupMemberInfoRequest,
  type GetGroupMemberInfoResponse,
  getGroupMemberInfo,
} from './get-group-member-info.ts';
export {
  type GetGroupMutedAccountRequest,
  type GetGroupMutedAccountResponse,
  getGroupMutedAccount,
  type MutedAccount,
} from './get-group-muted-account.ts';
export {
  type GetGroupShuttedUinRequest,
  type GetGroupShuttedUinResponse,
  getGroupShuttedUin,
  type ShuttedUin,
} from './get-group-shutted-uin.ts';
export {
  type GetJoinedGroupListRequest,
  type GetJoinedGroupListResponse,
  getJoinedGroupList,
  type JoinedGroup,
  type JoinedGroupFilter,
  type SelfInfo,
} from './get-joined-group-list.ts';
export {
  type GetMembersRequest,
  type GetMembersResponse,
  getMembers,
  type LiveMember,
} from './get-members.ts';
export {
  type GetOnlineMemberNumRequest,
  type GetOnlineMemberNumResponse,
  getOnlineMemberNum,
} from './get-online-member-num.ts';
export {
  type GetRoleInGroupRequest,
  type GetRoleInGroupResponse,
  getRoleInGroup,
  type RoleInGroup,
} from './get-role-in-group.ts';
export {
  type GetSpecifiedGroupMemberInfoRequest,
  type GetSpecifiedGroupMemberInfoResponse,
  getSpecifiedGroupMemberInfo,
} from './get-specified-group-member-info.ts';
export type { GroupMember, MemberFilters, MemberInfo } from './group-member.ts';
export { groupMembers } from './group-members.ts';
export type { GroupProfile, GroupTexts, GroupType } from './group-profile.ts';
export { type ImportGroupRequest, type ImportGroupResponse, importGroup } from './import-group.ts';
export {
  type ImportedMember,
  type ImportedMemberResult,
  type ImportGroupMemberRequest,
  type ImportGroupMemberResponse,
  importGroupMember,
} from './import-group-member.ts';
export { joinedGroups } from './joined-groups.ts';
export { liveMembers } from './live-members.ts';
export { type MarkResult, markMembers } from './mark-members.ts';
export { SpecialMark } from './marks.ts';
export { AdminCommand, type ModifyAdminRequest, modifyAdmin } from './modify-admin.ts';
export { type ModifyGroupBaseInfoRequest, modifyGroupBaseInfo } from './modify-group-base-info.ts';
export { type ModifyGroupMemberInfoRequest, modifyGroupMemberInfo } from './modify-group-member-info.ts';
export {
  MarkCommand,
  type MarkedMember,
  type ModifyUserInfoRequest,
  type ModifyUserInfoResponse,
  modifyUserInfo,
} from './modify-user-info.ts';
export {
  type SendBroadcastMsgRequest,
  type SendBroadcastMsgResponse,
  sendBroadcastMsg,
} from './send-broadcast-msg.ts';
export { type UnbanGroupMemberRequest, unbanGroupMember } from './unban-group-member.ts';
