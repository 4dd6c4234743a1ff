import { getGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';

/** Assumption: in the order in which they came. */
export const getGroupAttrRoute = route(getGroupAttr, ({ groups, attributes }, { GroupId }) => ({
  GroupAttrAry: attributes.of(groups.require(GroupId)).list(),
}));
