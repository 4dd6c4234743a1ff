import { banGroupMemberRoute } from './group/ban-group-member.ts';
import { getGroupBanMemberRoute } from './group/get-group-ban-member.ts';
import { modifyUserInfoRoute } from './group/modify-user-info.ts';
import { unbanGroupMemberRoute } from './group/unban-group-member.ts';

export const routes = [
  banGroupMemberRoute,
  getGroupBanMemberRoute,
  modifyUserInfoRoute,
  unbanGroupMemberRoute,
];
