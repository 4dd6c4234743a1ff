import { createTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { newTopic } from './new-topic.ts';

/** Assumption: the id of a topic that was dissolved may be taken again. */
export const createTopicRoute = route(createTopic, (world, request) =>
  newTopic(world, request, 10025, Math.floor(world.now() / 1000)),
);
