import { unbanGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Ends bans. Assumption: to unban an account that is not banned is fine. */
export const unbanGroupMemberRoute = route(unbanGroupMember, ({ groups }, { GroupId, Members_Account }) => {
  const group = groups.require(GroupId);
  for (const account of Members_Account) group.unban(account);
  return {};
});
