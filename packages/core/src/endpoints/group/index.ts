export { type AddRobotsRequest, addRobots } from './add-robots.ts';
export { type BanGroupMemberRequest, banGroupMember } from './ban-group-member.ts';
export { bannedMembers } from './banned-members.ts';
export { type CheckMembersRequest, type CheckMembersResponse, checkMembers } from './check-members.ts';
export { type DelRobotsRequest, delRobots } from './del-robots.ts';
export {
  type GetAdminListRequest,
  type GetAdminListResponse,
  getAdminList,
  type LiveAdmin,
} from './get-admin-list.ts';
export {
  type BannedMember,
  type GetGroupBanMemberRequest,
  type GetGroupBanMemberResponse,
  getGroupBanMember,
} from './get-group-ban-member.ts';
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
export { liveMembers } from './live-members.ts';
export { type MarkResult, markMembers } from './mark-members.ts';
export { SpecialMark } from './marks.ts';
export { AdminCommand, type ModifyAdminRequest, modifyAdmin } from './modify-admin.ts';
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
