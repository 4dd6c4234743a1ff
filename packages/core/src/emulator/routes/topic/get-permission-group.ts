import { getPermissionGroup } from '../../../endpoints/topic/index.ts';
import { pageOf, route } from '../../route.ts';
import { communityOf, membersOf, outcomeOf } from './community.ts';
import { cursorOf, nextOf } from './cursor.ts';

const LONGEST_PAGE = 20;

/** Pages, in the order in which they were made or asked for. Assumption: of one that is not there no field is told. */
export const getPermissionGroupRoute = route(getPermissionGroup, (world, request) => {
  const group = communityOf(world, request);
  const groups = world.permissionGroups.of(group);
  const { PermissionGroupIdList, Limit = LONGEST_PAGE, Next } = request;
  const ids = PermissionGroupIdList ?? groups.list().map(({ id }) => id);
  const { page, next } = pageOf(world, ids, cursorOf(Next), Limit);
  return {
    PermissionGroupInfoList: page.map((PermissionGroupId) => {
      const found = groups.find(PermissionGroupId);
      return {
        ...outcomeOf(() => groups.require(PermissionGroupId)),
        PermissionGroupId,
        ...(found && { ...found.fields, MemberCount: membersOf(group, found).size }),
      };
    }),
    Next: nextOf(next),
  };
});
