import { setTopicPermissionGroup } from '../../../endpoints/topic/index.ts';
import { route } from '../../route.ts';
import { permissionGroupOf } from './community.ts';
import { requireRights } from './rights.ts';

/** Assumption: where it has no rights in one of the topics, nothing is changed (110011). */
export const setTopicPermissionGroupRoute = route(setTopicPermissionGroup, (world, request) => {
  const group = permissionGroupOf(world, request);
  for (const { TopicId } of request.TopicPermissionList) requireRights(group, TopicId);
  for (const { TopicId, Permission } of request.TopicPermissionList) group.topics.set(TopicId, Permission);
  return {};
});
