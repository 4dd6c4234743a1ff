import { deleteGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';
import { remove } from './membership.ts';

/** Removes members. Assumption: the owner, too, and the group has none then. */
export const deleteGroupMemberRoute = route(
  deleteGroupMember,
  (world, { GroupId, MemberToDel_Account }, caller) => {
    remove(world, withMembers(world.groups, GroupId, 10004), MemberToDel_Account, 'Kicked', caller);
    return {};
  },
);
