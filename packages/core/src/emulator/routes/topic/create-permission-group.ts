import { createPermissionGroup } from '../../../endpoints/topic/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { PermissionGroup } from '../../state/permission-groups.ts';
import { communityOf } from './community.ts';

const START = '@PMG#_';

/** Assumptions: an id of one's own begins with @PMG#_ (10004); the id is answered. */
export const createPermissionGroupRoute = route(createPermissionGroup, (world, request) => {
  const groups = world.permissionGroups.of(communityOf(world, request));
  const { PermissionGroupId = groups.newId(), PermissionGroupName, Permission, CustomString = '' } = request;
  if (!PermissionGroupId.startsWith(START) || PermissionGroupId === START)
    throw new Refusal(10004, `the id of a permission group begins with ${START}`);
  groups.add(new PermissionGroup(PermissionGroupId, { PermissionGroupName, Permission, CustomString }));
  return { PermissionGroupId };
});
