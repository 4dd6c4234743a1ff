import { unbanGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Ends bans. Assumption: to unban an account that is not banned is fine. */
export const unbanGroupMemberRoute = route(unbanGroupMember, ({ room }, { GroupId, Members_Account }) => {
  for (const account of Members_Account) room(GroupId).unban(account);
  return {};
});
