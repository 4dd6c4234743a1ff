import { destroyTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import { communityOf, outcomeOf, requireTopic, topicsOf } from './community.ts';

/** Dissolves topics. Assumption: the rights that permission groups had in them are gone, and who was muted in them is not. */
export const destroyTopicRoute = route(destroyTopic, (world, request) => {
  const topics = topicsOf(world, request);
  const community = communityOf(world, request);
  const permissionGroups = world.permissionGroups.of(community).list();
  const destroy = (TopicId: string) => {
    topics.delete(requireTopic(topics, TopicId).id);
    community.mutes.drop(TopicId);
    for (const group of permissionGroups) group.topics.delete(TopicId);
  };
  const DestroyResultItem = request.TopicIdList.map((TopicId) => ({
    ...outcomeOf(() => destroy(TopicId)),
    TopicId,
  }));
  const destroyed = DestroyResultItem.filter(({ ErrorCode }) => ErrorCode === 0);
  if (destroyed.length)
    raiseInGroup(world, community, 'Group.CallbackAfterTopicDestroyed', {
      TopicIdList: destroyed.map(({ TopicId }) => TopicId),
    });
  return { DestroyResultItem };
});
