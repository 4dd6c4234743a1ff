import { addGroupMember } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';

/**
 * Adds members. Assumptions: an account that is not there, one that is banned, and one too many get `Result` 0; where nobody
 * could be added the call is refused, with 10019 if none of the accounts is there, with 10014 if the group is full. Nobody
 * has to agree (3).
 */
export const addGroupMemberRoute = route(addGroupMember, ({ accounts, groups }, { GroupId, MemberList }) => {
  const group = withMembers(groups, GroupId);
  if (!MemberList.some(({ Member_Account }) => accounts.exists(Member_Account)))
    throw new Refusal(10019, 'none of the accounts exists');
  const results = MemberList.map(({ Member_Account }) => {
    if (group.members.get(Member_Account)) return { Member_Account, Result: 2 };
    return { Member_Account, Result: accounts.exists(Member_Account) && group.join(Member_Account) ? 1 : 0 };
  });
  if (group.isFull && results.every(({ Result }) => Result === 0))
    throw new Refusal(10014, 'the group is full');
  return { MemberList: results };
});
