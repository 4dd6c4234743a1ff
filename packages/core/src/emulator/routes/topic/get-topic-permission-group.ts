import { getTopicPermissionGroup } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { outcomeOf, permissionGroupOf } from './community.ts';
import { requireRights } from './rights.ts';

/** Assumption: in the order in which it was given rights, or in that of the request. */
export const getTopicPermissionGroupRoute = route(getTopicPermissionGroup, (world, request) => {
  const group = permissionGroupOf(world, request);
  const ids = request.TopicIdList ?? [...group.topics.keys()];
  return {
    TopicPermissionResultList: ids.map((TopicId) => {
      const Permission = group.topics.get(TopicId);
      const outcome = outcomeOf(() => requireRights(group, TopicId));
      return { ...outcome, TopicId, ...(Permission !== undefined && { Permission }) };
    }),
  };
});
