import { banGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { remove } from './membership.ts';

/**
 * Bans. Assumptions: groups of every type have bans; a ban of an account that is not a member is fine, as is one of an
 * account that does not exist, since no code is documented for it; a ban again replaces the end; a `Duration` of 0 has
 * ended as it begins.
 */
export const banGroupMemberRoute = route(
  banGroupMember,
  (world, { GroupId, Members_Account, Duration }, caller) => {
    const group = world.groups.require(GroupId);
    remove(world, group, Members_Account, 'Kicked', caller);
    for (const account of Members_Account) group.ban(account, Duration);
    return {};
  },
);
