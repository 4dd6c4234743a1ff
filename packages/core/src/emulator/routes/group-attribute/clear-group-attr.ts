import { clearGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { changeAttributes } from './changed.ts';

/** Assumption: for communities, too. */
export const clearGroupAttrRoute = route(clearGroupAttr, (world, { GroupId }, caller) =>
  changeAttributes(world, GroupId, caller, 'clear', (attributes) => attributes.clear()),
);
