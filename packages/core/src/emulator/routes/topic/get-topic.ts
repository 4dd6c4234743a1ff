import { getTopic, type TopicAndSelf } from '../../../endpoints/topic/index.ts';
import { requireSize, route } from '../../route.ts';
import type { Topic } from '../../state/topics.ts';
import { communityOf, outcomeOf, requireTopic, topicsOf } from './community.ts';

/**
 * Topics, in the order in which they were made or asked for. Assumptions: `TopicId` is always told; the account need not be a
 * member; it has read nothing, and is told of all messages.
 */
export const getTopicRoute = route(getTopic, (world, request) => {
  const { GroupId, From_Account, ResponseFilter } = request;
  const topics = topicsOf(world, request);
  const { mutes } = communityOf(world, request);
  const told = ({ id, createTime, fields, lastMsg }: Topic): TopicAndSelf => {
    const all = {
      GroupID: GroupId,
      NextMsgSeq: lastMsg.seq + 1,
      CreateTime: createTime,
      LastMsgTime: lastMsg.time,
      MuteAllMember: 'Off',
      ...fields,
    };
    const asked = Object.entries(all).filter(([name]) => ResponseFilter?.includes(name) ?? true);
    const ShutUpTime = mutes.in(id).until(From_Account);
    return {
      ErrorCode: 0,
      ErrorInfo: '',
      SelfInfo: { ShutUpTime, MsgSeq: 0, MsgFlag: 'AcceptAndNotify' },
      TopicInfo: { TopicId: id, ...Object.fromEntries(asked) },
    };
  };
  const ids = request.TopicIdList ?? topics.list().map(({ id }) => id);
  return requireSize({
    TopicAndSelfInfo: ids.map((TopicId) => {
      const topic = topics.find(TopicId);
      if (topic) return told(topic);
      return { ...outcomeOf(() => requireTopic(topics, TopicId)), TopicInfo: { TopicId } };
    }),
  });
});
