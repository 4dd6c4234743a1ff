import { destroyPermissionGroup } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { communityOf, outcomeOf } from './community.ts';

/** Assumption: one that is not there is 110006. */
export const destroyPermissionGroupRoute = route(destroyPermissionGroup, (world, request) => {
  const groups = world.permissionGroups.of(communityOf(world, request));
  return {
    PermissionGroupResultList: request.PermissionGroupIdList.map((PermissionGroupId) => ({
      ...outcomeOf(() => groups.delete(groups.require(PermissionGroupId).id)),
      PermissionGroupId,
    })),
  };
});
