import { addPermissionGroupMember } from '../../../endpoints/topic/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { communityOf, membersOf, outcomeOf, permissionGroupOf } from './community.ts';

/** Assumptions: an account that is not there gets 10019, one that is no member of the community 10007. */
export const addPermissionGroupMemberRoute = route(addPermissionGroupMember, (world, request) => {
  const community = communityOf(world, request);
  const group = permissionGroupOf(world, request);
  const known = membersOf(community, group);
  const seconds = Math.floor(world.now() / 1000);
  const add = (account: string) => {
    if (known.has(account)) throw new Refusal(10013, 'a member of it already');
    if (!world.accounts.exists(account)) throw new Refusal(10019, 'no such account');
    if (!community.members.get(account)) throw new Refusal(10007, 'no member of the community');
    group.members.set(account, seconds);
  };
  return {
    MemberList: request.MemberList.map(({ Member_Account }) => ({
      Member_Account,
      Result: outcomeOf(() => add(Member_Account)).ErrorCode,
    })),
  };
});
