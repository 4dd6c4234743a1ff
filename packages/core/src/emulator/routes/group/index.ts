import { addRobotsRoute } from './add-robots.ts';
import { banGroupMemberRoute } from './ban-group-member.ts';
import { checkMembersRoute } from './check-members.ts';
import { delRobotsRoute } from './del-robots.ts';
import { getAdminListRoute } from './get-admin-list.ts';
import { getGroupBanMemberRoute } from './get-group-ban-member.ts';
import { getMembersRoute } from './get-members.ts';
import { getOnlineMemberNumRoute } from './get-online-member-num.ts';
import { modifyAdminRoute } from './modify-admin.ts';
import { modifyUserInfoRoute } from './modify-user-info.ts';
import { sendBroadcastMsgRoute } from './send-broadcast-msg.ts';
import { unbanGroupMemberRoute } from './unban-group-member.ts';

export const group = [
  addRobotsRoute,
  banGroupMemberRoute,
  checkMembersRoute,
  delRobotsRoute,
  getAdminListRoute,
  getGroupBanMemberRoute,
  getMembersRoute,
  getOnlineMemberNumRoute,
  modifyAdminRoute,
  modifyUserInfoRoute,
  sendBroadcastMsgRoute,
  unbanGroupMemberRoute,
];
