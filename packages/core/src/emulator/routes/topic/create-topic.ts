import { createTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import { beforeCreateTopic } from './before-create-topic.ts';
import { communityOf } from './community.ts';
import { newTopic } from './new-topic.ts';

/** Assumption: the id of a topic that was dissolved may be taken again. */
export const createTopicRoute = route(
  createTopic,
  (world, request, caller) => {
    const made = newTopic(world, request, 10025, Math.floor(world.now() / 1000));
    const community = communityOf(world, request);
    raiseInGroup(world, community, 'Group.CallbackAfterCreateTopic', {
      Operator_Account: caller,
      Owner_Account: community.members.owner,
      Name: request.TopicName,
      ...made,
    });
    return made;
  },
  beforeCreateTopic,
);
