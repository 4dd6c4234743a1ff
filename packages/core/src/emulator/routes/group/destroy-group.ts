import { destroyGroup } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';

/** Assumption: the id may be taken again. */
export const destroyGroupRoute = route(destroyGroup, (world, { GroupId }) => {
  const group = world.groups.require(GroupId);
  const { Name } = group.profile.fields;
  const listed = ['Private', 'Public', 'ChatRoom'].includes(group.type);
  world.groups.delete(GroupId);
  world.applications.forget(GroupId);
  raiseInGroup(world, group, 'Group.CallbackAfterGroupDestroyed', {
    Owner_Account: group.members.owner,
    ...(Name !== undefined && { Name }),
    ...(listed && { MemberList: group.members.list().map(({ account }) => ({ Member_Account: account })) }),
  });
  return {};
});
