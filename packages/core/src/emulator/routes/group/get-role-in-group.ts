import { getRoleInGroup } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';

/** Assumption: an account that is not there is no member. */
export const getRoleInGroupRoute = route(getRoleInGroup, ({ groups }, { GroupId, User_Account }) => {
  const { members } = withMembers(groups, GroupId);
  return {
    UserIdList: User_Account.map((account) => ({ Member_Account: account, Role: members.roleOf(account) })),
  };
});
