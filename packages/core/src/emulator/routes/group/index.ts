import { addGroupMemberRoute } from './add-group-member.ts';
import { addRobotsRoute } from './add-robots.ts';
import { banGroupMemberRoute } from './ban-group-member.ts';
import { changeGroupOwnerRoute } from './change-group-owner.ts';
import { checkMembersRoute } from './check-members.ts';
import { createGroupRoute } from './create-group.ts';
import { delRobotsRoute } from './del-robots.ts';
import { deleteGroupMemberRoute } from './delete-group-member.ts';
import { destroyGroupRoute } from './destroy-group.ts';
import { forbidSendMsgRoute } from './forbid-send-msg.ts';
import { getAdminListRoute } from './get-admin-list.ts';
import { getAppidGroupListRoute } from './get-appid-group-list.ts';
import { getGroupBanMemberRoute } from './get-group-ban-member.ts';
import { getGroupInfoRoute } from './get-group-info.ts';
import { getGroupMemberInfoRoute } from './get-group-member-info.ts';
import { getGroupMutedAccountRoute } from './get-group-muted-account.ts';
import { getGroupShuttedUinRoute } from './get-group-shutted-uin.ts';
import { getJoinedGroupListRoute } from './get-joined-group-list.ts';
import { getMembersRoute } from './get-members.ts';
import { getOnlineMemberNumRoute } from './get-online-member-num.ts';
import { getRoleInGroupRoute } from './get-role-in-group.ts';
import { getSpecifiedGroupMemberInfoRoute } from './get-specified-group-member-info.ts';
import { importGroupRoute } from './import-group.ts';
import { importGroupMemberRoute } from './import-group-member.ts';
import { modifyAdminRoute } from './modify-admin.ts';
import { modifyGroupBaseInfoRoute } from './modify-group-base-info.ts';
import { modifyGroupMemberInfoRoute } from './modify-group-member-info.ts';
import { modifyUserInfoRoute } from './modify-user-info.ts';
import { sendBroadcastMsgRoute } from './send-broadcast-msg.ts';
import { unbanGroupMemberRoute } from './unban-group-member.ts';

export const group = [
  addRobotsRoute,
  addGroupMemberRoute,
  banGroupMemberRoute,
  changeGroupOwnerRoute,
  checkMembersRoute,
  delRobotsRoute,
  createGroupRoute,
  deleteGroupMemberRoute,
  destroyGroupRoute,
  forbidSendMsgRoute,
  getAdminListRoute,
  getAppidGroupListRoute,
  getGroupBanMemberRoute,
  getGroupInfoRoute,
  getGroupMemberInfoRoute,
  getGroupMutedAccountRoute,
  getGroupShuttedUinRoute,
  getJoinedGroupListRoute,
  getMembersRoute,
  getOnlineMemberNumRoute,
  getRoleInGroupRoute,
  getSpecifiedGroupMemberInfoRoute,
  importGroupRoute,
  importGroupMemberRoute,
  modifyAdminRoute,
  modifyGroupBaseInfoRoute,
  modifyGroupMemberInfoRoute,
  modifyUserInfoRoute,
  sendBroadcastMsgRoute,
  unbanGroupMemberRoute,
];
