import { setGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { changeAttributes } from './changed.ts';

/** Replaces all. Assumption, here and in the others that write: nobody counts the writes of a second (10049). */
export const setGroupAttrRoute = route(setGroupAttr, (world, { GroupId, GroupAttr }, caller) =>
  changeAttributes(world, GroupId, caller, 'set', (attributes) => attributes.set(GroupAttr), GroupAttr),
);
