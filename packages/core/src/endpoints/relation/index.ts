export { type BlackListAddRequest, blackListAdd } from './black-list-add.ts';
export {
  type BlackListCheckRequest,
  type BlackListCheckResponse,
  type BlockRelation,
  blackListCheck,
} from './black-list-check.ts';
export { type BlackListDeleteRequest, blackListDelete } from './black-list-delete.ts';
export {
  type BlackListGetRequest,
  type BlackListGetResponse,
  type BlockedUser,
  blackListGet,
} from './black-list-get.ts';
export { blockedUsers } from './blocked-users.ts';
export { type FriendAddRequest, friendAdd, type NewFriend } from './friend-add.ts';
export {
  type FriendCheckRequest,
  type FriendCheckResponse,
  type FriendRelation,
  friendCheck,
} from './friend-check.ts';
export { type FriendDeleteRequest, friendDelete } from './friend-delete.ts';
export { type FriendDeleteAllRequest, friendDeleteAll } from './friend-delete-all.ts';
export {
  type AddSource,
  type CustomFriendTag,
  type FriendField,
  type FriendFields,
  friendFields,
} from './friend-fields.ts';
export { type Friend, type FriendGetRequest, type FriendGetResponse, friendGet } from './friend-get.ts';
export {
  type FriendGetListRequest,
  type FriendGetListResponse,
  type FriendInfo,
  friendGetList,
} from './friend-get-list.ts';
export {
  type FriendGroupAddRequest,
  type FriendGroupAddResponse,
  friendGroupAdd,
} from './friend-group-add.ts';
export {
  type FriendGroupDeleteRequest,
  type FriendGroupDeleteResponse,
  friendGroupDelete,
} from './friend-group-delete.ts';
export {
  type FriendGroupGetRequest,
  type FriendGroupGetResponse,
  type FriendList,
  friendGroupGet,
} from './friend-group-get.ts';
export {
  type CustomFriendField,
  type FriendImportRequest,
  friendImport,
  type ImportedFriend,
} from './friend-import.ts';
export {
  type ChangedFriend,
  type FriendChange,
  type FriendUpdateRequest,
  friendUpdate,
} from './friend-update.ts';
export { friends } from './friends.ts';
export type { RelationResult, RelationResults } from './results.ts';
