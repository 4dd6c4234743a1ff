import { modifyTopic } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import type { TopicFields } from '../../state/topics.ts';
import { changesIn, raiseInGroup } from '../../webhooks/in-group.ts';
import { communityOf, requireTopic, topicsOf } from './community.ts';

/** As events call it. */
const shownOf = ({ TopicName: Name, ...fields }: TopicFields) => ({ Name, ...fields });

/** Assumption: whoever `From_Account` is may do it. */
export const modifyTopicRoute = route(modifyTopic, (world, request, caller) => {
  const { GroupId: _, TopicId, From_Account = caller, ...fields } = request;
  const topic = requireTopic(topicsOf(world, request), TopicId);
  const before = topic.fields;
  topic.fields = { ...before, ...fields };
  const changed = changesIn(shownOf(before), shownOf(topic.fields));
  if (Object.keys(changed).length)
    raiseInGroup(world, communityOf(world, request), 'Group.CallbackAfterTopicInfoChanged', {
      Operator_Account: From_Account,
      ...changed,
    });
  return {};
});
