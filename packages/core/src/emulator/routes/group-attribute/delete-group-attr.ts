import { deleteGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { changeAttributes } from './changed.ts';

export const deleteGroupAttrRoute = route(deleteGroupAttr, (world, { GroupId, GroupAttr }, caller) =>
  changeAttributes(
    world,
    GroupId,
    caller,
    'delete',
    (attributes) => attributes.delete(GroupAttr.map(({ key }) => key)),
    GroupAttr,
  ),
);
