import { addGroupMember } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { beforeAddGroupMember } from './before-add-group-member.ts';
import { withMembers } from './fitting.ts';
import { raiseFull, raiseJoined } from './membership.ts';

/**
 * Adds members. Assumptions: an account that is not there, one that is banned, and one too many get `Result` 0; where nobody
 * could be added the call is refused, with 10019 if none of the accounts is there, with 10014 if the group is full. Nobody
 * has to agree (3).
 */
export const addGroupMemberRoute = route(
  addGroupMember,
  (world, { GroupId, MemberList }, caller) => {
    const { accounts, groups } = world;
    const group = withMembers(groups, GroupId);
    if (!MemberList.some(({ Member_Account }) => accounts.exists(Member_Account)))
      throw new Refusal(10019, 'none of the accounts exists');
    const results = MemberList.map(({ Member_Account }) => {
      if (group.members.get(Member_Account)) return { Member_Account, Result: 2 };
      return {
        Member_Account,
        Result: accounts.exists(Member_Account) && group.join(Member_Account) ? 1 : 0,
      };
    });
    const joined = results.filter(({ Result }) => Result === 1).map(({ Member_Account }) => Member_Account);
    raiseJoined(world, group, joined, 'Invited', caller);
    if (group.isFull && results.every(({ Result }) => Result === 0)) {
      raiseFull(world, group);
      throw new Refusal(10014, 'the group is full');
    }
    return { MemberList: results };
  },
  beforeAddGroupMember,
);
