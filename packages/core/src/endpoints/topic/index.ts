export {
  type AddedToPermissionGroup,
  type AddPermissionGroupMemberRequest,
  type AddPermissionGroupMemberResponse,
  addPermissionGroupMember,
  type PermissionGroupAccount,
} from './add-permission-group-member.ts';
export {
  type AddTopicPermissionGroupRequest,
  addTopicPermissionGroup,
} from './add-topic-permission-group.ts';
export {
  type CreatePermissionGroupRequest,
  type CreatePermissionGroupResponse,
  createPermissionGroup,
} from './create-permission-group.ts';
export { type CreateTopicRequest, type CreateTopicResponse, createTopic } from './create-topic.ts';
export {
  type DeletePermissionGroupMemberRequest,
  deletePermissionGroupMember,
} from './delete-permission-group-member.ts';
export {
  type DeleteTopicPermissionGroupRequest,
  deleteTopicPermissionGroup,
} from './delete-topic-permission-group.ts';
export {
  type DestroyPermissionGroupRequest,
  type DestroyPermissionGroupResponse,
  destroyPermissionGroup,
  type PermissionGroupResult,
} from './destroy-permission-group.ts';
export { type DestroyTopicRequest, type DestroyTopicResponse, destroyTopic } from './destroy-topic.ts';
export {
  type GetCommunityOnlineMemberNumRequest,
  type GetCommunityOnlineMemberNumResponse,
  getCommunityOnlineMemberNum,
} from './get-community-online-member-num.ts';
export {
  type GetPermissionGroupRequest,
  type GetPermissionGroupResponse,
  getPermissionGroup,
  type PermissionGroup,
} from './get-permission-group.ts';
export {
  type GetPermissionGroupMemberListRequest,
  type GetPermissionGroupMemberListResponse,
  getPermissionGroupMemberList,
  type PermissionGroupMember,
} from './get-permission-group-member-list.ts';
export {
  type GetTopicRequest,
  type GetTopicResponse,
  getTopic,
  type TopicAndSelf,
  type TopicInfo,
  type TopicSelfInfo,
} from './get-topic.ts';
export {
  type GetTopicPermissionGroupRequest,
  type GetTopicPermissionGroupResponse,
  getTopicPermissionGroup,
  type TopicRightsResult,
} from './get-topic-permission-group.ts';
export { type ImportTopicRequest, type ImportTopicResponse, importTopic } from './import-topic.ts';
export { type ModifyPermissionGroupRequest, modifyPermissionGroup } from './modify-permission-group.ts';
export { type ModifyTopicRequest, modifyTopic } from './modify-topic.ts';
export { permissionGroupMembers } from './permission-group-members.ts';
export { permissionGroups } from './permission-groups.ts';
export { CommunityPermission, TopicPermission, type TopicRights } from './permissions.ts';
export type { TopicPermissionResults, TopicResult } from './results.ts';
export {
  type SetTopicPermissionGroupRequest,
  setTopicPermissionGroup,
} from './set-topic-permission-group.ts';
export type { TopicTexts } from './topic-fields.ts';
