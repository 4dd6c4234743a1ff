import { deleteGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';

/** Removes members. Assumption: the owner, too, and the group has none then. */
export const deleteGroupMemberRoute = route(
  deleteGroupMember,
  ({ groups }, { GroupId, MemberToDel_Account }) => {
    const { members } = withMembers(groups, GroupId, 10004);
    for (const account of MemberToDel_Account) members.remove(account);
    return {};
  },
);
