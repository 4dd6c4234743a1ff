import { deleteTopicPermissionGroup } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { outcomeOf, permissionGroupOf } from './community.ts';
import { requireRights } from './rights.ts';

export const deleteTopicPermissionGroupRoute = route(deleteTopicPermissionGroup, (world, request) => {
  const group = permissionGroupOf(world, request);
  const remove = (TopicId: string) => {
    requireRights(group, TopicId);
    group.topics.delete(TopicId);
  };
  return {
    TopicPermissionResultList: request.TopicIdList.map((TopicId) => ({
      ...outcomeOf(() => remove(TopicId)),
      TopicId,
    })),
  };
});
