import { banGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/**
 * Bans. Assumptions: groups of every type have bans; a ban of an account that is not a member is fine; a ban again
 * replaces the end; a `Duration` of 0 has ended as it begins.
 */
export const banGroupMemberRoute = route(
  banGroupMember,
  ({ room }, { GroupId, Members_Account, Duration }) => {
    for (const account of Members_Account) room(GroupId).ban(account, Duration);
    return {};
  },
);
