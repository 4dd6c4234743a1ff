import { modifyPermissionGroup } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { permissionGroupOf } from './community.ts';

export const modifyPermissionGroupRoute = route(modifyPermissionGroup, (world, request) => {
  const { GroupId: _, PermissionGroupId: _id, ...changes } = request;
  const group = permissionGroupOf(world, request);
  group.fields = { ...group.fields, ...(changes as Partial<typeof group.fields>) };
  return {};
});
