export type {
  AccountAttributeNames,
  AccountAttributes,
  AttributeNames,
  AttributeNumber,
  AttributeTypes,
} from './attributes.ts';
export type { PushCondition, TimpushCondition } from './condition.ts';
export { type ImAddTagRequest, imAddTag } from './im-add-tag.ts';
export { type ImGetAttrRequest, type ImGetAttrResponse, imGetAttr } from './im-get-attr.ts';
export { type ImGetAttrNameRequest, type ImGetAttrNameResponse, imGetAttrName } from './im-get-attr-name.ts';
export { type ImGetTagRequest, type ImGetTagResponse, imGetTag } from './im-get-tag.ts';
export { type ImPushRequest, type ImPushResponse, imPush } from './im-push.ts';
export { type ImRemoveAllTagsRequest, imRemoveAllTags } from './im-remove-all-tags.ts';
export { type ImRemoveAttrRequest, imRemoveAttr } from './im-remove-attr.ts';
export { type ImRemoveTagRequest, imRemoveTag } from './im-remove-tag.ts';
export { type ImSetAttrRequest, imSetAttr } from './im-set-attr.ts';
export { type ImSetAttrNameRequest, imSetAttrName } from './im-set-attr-name.ts';
export type { PushFailure, PushOutcome } from './push-failures.ts';
export type { TaggedAccount } from './tags.ts';
export { type TimpushAddTagRequest, timpushAddTag } from './timpush-add-tag.ts';
export { type TimpushBatchRequest, type TimpushBatchResponse, timpushBatch } from './timpush-batch.ts';
export { type TimpushClearAllTagsRequest, timpushClearAllTags } from './timpush-clear-all-tags.ts';
export {
  type TimpushGetAttrRequest,
  type TimpushGetAttrResponse,
  timpushGetAttr,
} from './timpush-get-attr.ts';
export {
  type TimpushGetAttrNameRequest,
  type TimpushGetAttrNameResponse,
  timpushGetAttrName,
} from './timpush-get-attr-name.ts';
export { type TimpushGetTagRequest, type TimpushGetTagResponse, timpushGetTag } from './timpush-get-tag.ts';
export { type TimpushPushRequest, type TimpushPushResponse, timpushPush } from './timpush-push.ts';
export { type TimpushRemoveAttrRequest, timpushRemoveAttr } from './timpush-remove-attr.ts';
export { type TimpushRemoveTagRequest, timpushRemoveTag } from './timpush-remove-tag.ts';
export { type TimpushRevokeRequest, timpushRevoke } from './timpush-revoke.ts';
export { type TimpushSetAttrRequest, timpushSetAttr } from './timpush-set-attr.ts';
export { type TimpushSetAttrNameRequest, timpushSetAttrName } from './timpush-set-attr-name.ts';
