import { setGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';

/** Replaces all. Assumption, here and in the others that write: nobody counts the writes of a second (10049). */
export const setGroupAttrRoute = route(setGroupAttr, ({ groups, attributes }, { GroupId, GroupAttr }) => {
  attributes.of(groups.require(GroupId)).set(GroupAttr);
  return {};
});
