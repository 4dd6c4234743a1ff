import { getSpecifiedGroupMemberInfo } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';
import { filteredMembers } from './shown.ts';

/** Assumptions: one who is no member is left out; in the order of the request, each once. */
export const getSpecifiedGroupMemberInfoRoute = route(
  getSpecifiedGroupMemberInfo,
  ({ groups }, { GroupId, Member_List_Account, ...filters }) => {
    const group = withMembers(groups, GroupId);
    const members = [...new Set(Member_List_Account)].flatMap((account) => group.members.get(account) ?? []);
    return { GroupId, MemberList: filteredMembers(group, members, filters) };
  },
);
