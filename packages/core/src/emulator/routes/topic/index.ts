import { addPermissionGroupMemberRoute } from './add-permission-group-member.ts';
import { addTopicPermissionGroupRoute } from './add-topic-permission-group.ts';
import { createPermissionGroupRoute } from './create-permission-group.ts';
import { createTopicRoute } from './create-topic.ts';
import { deletePermissionGroupMemberRoute } from './delete-permission-group-member.ts';
import { deleteTopicPermissionGroupRoute } from './delete-topic-permission-group.ts';
import { destroyPermissionGroupRoute } from './destroy-permission-group.ts';
import { destroyTopicRoute } from './destroy-topic.ts';
import { getCommunityOnlineMemberNumRoute } from './get-community-online-member-num.ts';
import { getPermissionGroupRoute } from './get-permission-group.ts';
import { getPermissionGroupMemberListRoute } from './get-permission-group-member-list.ts';
import { getTopicRoute } from './get-topic.ts';
import { getTopicPermissionGroupRoute } from './get-topic-permission-group.ts';
import { importTopicRoute } from './import-topic.ts';
import { modifyPermissionGroupRoute } from './modify-permission-group.ts';
import { modifyTopicRoute } from './modify-topic.ts';
import { setTopicPermissionGroupRoute } from './set-topic-permission-group.ts';

export const topic = [
  addPermissionGroupMemberRoute,
  addTopicPermissionGroupRoute,
  createPermissionGroupRoute,
  createTopicRoute,
  deletePermissionGroupMemberRoute,
  deleteTopicPermissionGroupRoute,
  destroyPermissionGroupRoute,
  destroyTopicRoute,
  getCommunityOnlineMemberNumRoute,
  getPermissionGroupRoute,
  getPermissionGroupMemberListRoute,
  getTopicRoute,
  getTopicPermissionGroupRoute,
  importTopicRoute,
  modifyPermissionGroupRoute,
  modifyTopicRoute,
  setTopicPermissionGroupRoute,
];
