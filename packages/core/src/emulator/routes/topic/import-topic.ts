import { importTopic } from '../../../endpoints/topic/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { newTopic } from './new-topic.ts';

/** Assumption: a time that is to come is refused with 10004. */
export const importTopicRoute = route(importTopic, (world, { Type: _, CreateTime, ...request }) => {
  const now = Math.floor(world.now() / 1000);
  if (CreateTime !== undefined && CreateTime > now) throw new Refusal(10004, 'CreateTime is to come');
  return newTopic(world, request, 10021, CreateTime ?? now);
});
