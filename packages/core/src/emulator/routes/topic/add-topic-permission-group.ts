import { addTopicPermissionGroup } from '../../../endpoints/topic/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { outcomeOf, permissionGroupOf, requireTopic, topicsOf } from './community.ts';

/** Assumption: a topic in which it has rights keeps them (110010). */
export const addTopicPermissionGroupRoute = route(addTopicPermissionGroup, (world, request) => {
  const topics = topicsOf(world, request);
  const { topics: rights } = permissionGroupOf(world, request);
  const add = (TopicId: string, Permission: number) => {
    requireTopic(topics, TopicId);
    if (rights.has(TopicId)) throw new Refusal(110010, 'it has rights in the topic already');
    rights.set(TopicId, Permission);
  };
  return {
    TopicPermissionResultList: request.TopicPermissionList.map(({ TopicId, Permission }) => ({
      ...outcomeOf(() => add(TopicId, Permission)),
      TopicId,
    })),
  };
});
