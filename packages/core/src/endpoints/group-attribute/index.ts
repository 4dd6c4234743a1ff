export type { GroupAttribute } from './attributes.ts';
export { type ClearGroupAttrRequest, clearGroupAttr } from './clear-group-attr.ts';
export type { GroupCounter } from './counters.ts';
export {
  type DeleteGroupAttrRequest,
  deleteGroupAttr,
  type GroupAttributeKey,
} from './delete-group-attr.ts';
export { type DeleteGroupCounterRequest, deleteGroupCounter } from './delete-group-counter.ts';
export { type GetGroupAttrRequest, type GetGroupAttrResponse, getGroupAttr } from './get-group-attr.ts';
export {
  type GetGroupCounterRequest,
  type GetGroupCounterResponse,
  getGroupCounter,
} from './get-group-counter.ts';
export { type ModifyGroupAttrRequest, modifyGroupAttr } from './modify-group-attr.ts';
export { type SetGroupAttrRequest, setGroupAttr } from './set-group-attr.ts';
export {
  type CounterUpdate,
  type UpdateGroupCounterRequest,
  type UpdateGroupCounterResponse,
  updateGroupCounter,
} from './update-group-counter.ts';
