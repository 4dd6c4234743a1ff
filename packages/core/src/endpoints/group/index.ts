export { type BanGroupMemberRequest, banGroupMember } from './ban-group-member.ts';
export { bannedMembers } from './banned-members.ts';
export {
  type BannedMember,
  type GetGroupBanMemberRequest,
  type GetGroupBanMemberResponse,
  getGroupBanMember,
} from './get-group-ban-member.ts';
export { type MarkResult, markMembers } from './mark-members.ts';
export { SpecialMark } from './marks.ts';
export {
  MarkCommand,
  type MarkedMember,
  type ModifyUserInfoRequest,
  type ModifyUserInfoResponse,
  modifyUserInfo,
} from './modify-user-info.ts';
export { type UnbanGroupMemberRequest, unbanGroupMember } from './unban-group-member.ts';
