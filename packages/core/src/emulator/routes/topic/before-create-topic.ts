import type { CreateTopicRequest } from '../../../endpoints/topic/index.ts';
import type { Before } from '../../route.ts';
import { GROUP } from '../../webhooks/verdicts.ts';
import { communityOf } from './community.ts';

export const beforeCreateTopic: Before<CreateTopicRequest> = async ({ world, ask }, input, caller) => {
  const { type } = communityOf(world, input);
  const asked = { Operator_Account: caller, Type: type, Name: input.TopicName };
  await ask('Group.CallbackBeforeCreateTopic', asked, GROUP);
  return { input };
};
