import { clearGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';

/** Assumption: for communities, too. */
export const clearGroupAttrRoute = route(clearGroupAttr, ({ groups, attributes }, { GroupId }) => {
  attributes.of(groups.require(GroupId)).clear();
  return {};
});
