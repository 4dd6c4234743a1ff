import { modifyGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';

export const modifyGroupAttrRoute = route(
  modifyGroupAttr,
  ({ groups, attributes }, { GroupId, GroupAttr }) => {
    attributes.of(groups.require(GroupId)).modify(GroupAttr);
    return {};
  },
);
