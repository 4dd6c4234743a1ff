export { type FollowAddRequest, type FollowTarget, followAdd } from './follow-add.ts';
export {
  type FollowCheckRequest,
  type FollowCheckResponse,
  type FollowRelation,
  FollowType,
  followCheck,
} from './follow-check.ts';
export { type FollowDeleteRequest, followDelete } from './follow-delete.ts';
export {
  type Follow,
  type FollowGetRequest,
  type FollowGetResponse,
  FollowList,
  type FollowProfileField,
  followGet,
} from './follow-get.ts';
export {
  type FollowGetInfoRequest,
  type FollowGetInfoResponse,
  type FollowInfo,
  followGetInfo,
} from './follow-get-info.ts';
export { follows } from './follows.ts';
export type { FollowResult, FollowResults } from './results.ts';
