import { banGroupMemberRoute } from './ban-group-member.ts';
import { getGroupBanMemberRoute } from './get-group-ban-member.ts';
import { modifyUserInfoRoute } from './modify-user-info.ts';
import { unbanGroupMemberRoute } from './unban-group-member.ts';

export const group = [
  banGroupMemberRoute,
  getGroupBanMemberRoute,
  modifyUserInfoRoute,
  unbanGroupMemberRoute,
];
