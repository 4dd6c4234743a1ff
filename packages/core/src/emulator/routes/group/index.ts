import { banGroupMemberRoute } from './ban-group-member.ts';
import { checkMembersRoute } from './check-members.ts';
import { getGroupBanMemberRoute } from './get-group-ban-member.ts';
import { getMembersRoute } from './get-members.ts';
import { getOnlineMemberNumRoute } from './get-online-member-num.ts';
import { modifyUserInfoRoute } from './modify-user-info.ts';
import { unbanGroupMemberRoute } from './unban-group-member.ts';

export const group = [
  banGroupMemberRoute,
  checkMembersRoute,
  getGroupBanMemberRoute,
  getMembersRoute,
  getOnlineMemberNumRoute,
  modifyUserInfoRoute,
  unbanGroupMemberRoute,
];
