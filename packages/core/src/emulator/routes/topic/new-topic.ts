import type { CreateTopicRequest } from '../../../endpoints/topic/index.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { topicsOf } from './community.ts';

/**
 * Makes a topic. Assumptions: 10004 for an id that does not begin as it has to, and for an account that is not there; the
 * account need not be a member.
 *
 * @param taken - The code where the id is taken.
 * @param createTime - In seconds since the epoch.
 */
export function newTopic(
  world: World,
  request: CreateTopicRequest,
  taken: number,
  createTime: number,
): { TopicId: string } {
  const topics = topicsOf(world, request);
  const { GroupId, TopicId: own, From_Account, ...fields } = request;
  const start = `${GroupId}@TOPIC#_`;
  const TopicId = own ?? topics.newId(start);
  if (!TopicId.startsWith(start) || TopicId === start)
    throw new Refusal(10004, 'the id of a topic begins with that of its community and @TOPIC#_');
  if (From_Account !== undefined && !world.accounts.exists(From_Account))
    throw new Refusal(10004, 'no such account');
  if (topics.find(TopicId)) throw new Refusal(taken, 'the id of the topic is taken');
  topics.add(TopicId, createTime, fields);
  return { TopicId };
}
