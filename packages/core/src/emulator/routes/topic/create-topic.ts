import { createTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { beforeCreateTopic } from './before-create-topic.ts';
import { communityOf } from './community.ts';
import { newTopic } from './new-topic.ts';

/** Assumption: the id of a topic that was dissolved may be taken again. */
export const createTopicRoute = route(
  createTopic,
  (world, request, caller) => {
    const made = newTopic(world, request, 10025, Math.floor(world.now() / 1000));
    const { id, members, type } = communityOf(world, request);
    world.raised.raise('Group.CallbackAfterCreateTopic', {
      GroupId: id,
      Type: type,
      Operator_Account: caller,
      Owner_Account: members.owner,
      Name: request.TopicName,
      ...made,
    });
    return made;
  },
  beforeCreateTopic,
);
