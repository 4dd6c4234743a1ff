import { imAddTagRoute } from './im-add-tag.ts';
import { imGetAttrRoute } from './im-get-attr.ts';
import { imGetAttrNameRoute } from './im-get-attr-name.ts';
import { imGetTagRoute } from './im-get-tag.ts';
import { imPushRoute } from './im-push.ts';
import { imRemoveAllTagsRoute } from './im-remove-all-tags.ts';
import { imRemoveAttrRoute } from './im-remove-attr.ts';
import { imRemoveTagRoute } from './im-remove-tag.ts';
import { imSetAttrRoute } from './im-set-attr.ts';
import { imSetAttrNameRoute } from './im-set-attr-name.ts';
import { timpushAddTagRoute } from './timpush-add-tag.ts';
import { timpushBatchRoute } from './timpush-batch.ts';
import { timpushClearAllTagsRoute } from './timpush-clear-all-tags.ts';
import { timpushGetAttrRoute } from './timpush-get-attr.ts';
import { timpushGetAttrNameRoute } from './timpush-get-attr-name.ts';
import { timpushGetTagRoute } from './timpush-get-tag.ts';
import { timpushPushRoute } from './timpush-push.ts';
import { timpushRemoveAttrRoute } from './timpush-remove-attr.ts';
import { timpushRemoveTagRoute } from './timpush-remove-tag.ts';
import { timpushRevokeRoute } from './timpush-revoke.ts';
import { timpushSetAttrRoute } from './timpush-set-attr.ts';
import { timpushSetAttrNameRoute } from './timpush-set-attr-name.ts';

export const push = [
  imAddTagRoute,
  imGetAttrNameRoute,
  imGetAttrRoute,
  imGetTagRoute,
  imPushRoute,
  imRemoveAllTagsRoute,
  imRemoveAttrRoute,
  imRemoveTagRoute,
  imSetAttrNameRoute,
  imSetAttrRoute,
  timpushAddTagRoute,
  timpushBatchRoute,
  timpushClearAllTagsRoute,
  timpushGetAttrNameRoute,
  timpushGetAttrRoute,
  timpushGetTagRoute,
  timpushPushRoute,
  timpushRemoveAttrRoute,
  timpushRemoveTagRoute,
  timpushRevokeRoute,
  timpushSetAttrNameRoute,
  timpushSetAttrRoute,
];
