import { deleteGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';

export const deleteGroupAttrRoute = route(
  deleteGroupAttr,
  ({ groups, attributes }, { GroupId, GroupAttr }) => {
    attributes.of(groups.require(GroupId)).delete(GroupAttr.map(({ key }) => key));
    return {};
  },
);
