import { modifyTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { requireTopic, topicsOf } from './community.ts';

/** Assumption: whoever `From_Account` is may do it. */
export const modifyTopicRoute = route(modifyTopic, (world, request) => {
  const { GroupId: _, TopicId, From_Account: _by, ...fields } = request;
  const topic = requireTopic(topicsOf(world, request), TopicId);
  topic.fields = { ...topic.fields, ...fields };
  return {};
});
