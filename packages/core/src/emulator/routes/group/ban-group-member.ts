import { banGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/**
 * Bans. Assumptions: groups of every type have bans; a ban of an account that is not a member is fine, as is one of an
 * account that does not exist, since no code is documented for it; a ban again replaces the end; a `Duration` of 0 has
 * ended as it begins.
 */
export const banGroupMemberRoute = route(
  banGroupMember,
  ({ groups }, { GroupId, Members_Account, Duration }) => {
    const group = groups.require(GroupId);
    for (const account of Members_Account) group.ban(account, Duration);
    return {};
  },
);
