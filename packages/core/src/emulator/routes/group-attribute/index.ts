import { clearGroupAttrRoute } from './clear-group-attr.ts';
import { deleteGroupAttrRoute } from './delete-group-attr.ts';
import { deleteGroupCounterRoute } from './delete-group-counter.ts';
import { getGroupAttrRoute } from './get-group-attr.ts';
import { getGroupCounterRoute } from './get-group-counter.ts';
import { modifyGroupAttrRoute } from './modify-group-attr.ts';
import { setGroupAttrRoute } from './set-group-attr.ts';
import { updateGroupCounterRoute } from './update-group-counter.ts';

export const groupAttribute = [
  clearGroupAttrRoute,
  deleteGroupAttrRoute,
  deleteGroupCounterRoute,
  getGroupAttrRoute,
  getGroupCounterRoute,
  modifyGroupAttrRoute,
  setGroupAttrRoute,
  updateGroupCounterRoute,
];
