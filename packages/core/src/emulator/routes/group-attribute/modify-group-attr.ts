import { modifyGroupAttr } from '../../../endpoints/group-attribute/index.ts';
import { route } from '../../route.ts';
import { changeAttributes } from './changed.ts';

export const modifyGroupAttrRoute = route(modifyGroupAttr, (world, { GroupId, GroupAttr }, caller) =>
  changeAttributes(world, GroupId, caller, 'modify', (attributes) => attributes.modify(GroupAttr), GroupAttr),
);
