import { importGroupMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';
import { requireAdmins, withMembers } from './fitting.ts';

/**
 * Adds members with a past. Assumptions: an account that is not there, one that is banned, one too many, and a `JoinTime`
 * before the group was created or after now get `Result` 0.
 */
export const importGroupMemberRoute = route(
  importGroupMember,
  ({ accounts, groups, now }, { GroupId, MemberList }) => {
    const group = withMembers(groups, GroupId);
    if (MemberList.some(({ Role }) => Role)) requireAdmins(group.type);
    const { createTime } = group.profile;
    const latest = Math.floor(now() / 1000);
    return {
      MemberList: MemberList.map(({ Member_Account, Role, JoinTime = latest, UnreadMsgNum = 0 }) => {
        if (group.members.get(Member_Account)) return { Member_Account, Result: 2 };
        const mayJoin = accounts.exists(Member_Account) && JoinTime >= createTime && JoinTime <= latest;
        const joining = {
          isAdmin: Role === 'Admin',
          joinTime: JoinTime,
          readSeq: Math.max(group.lastMsg.seq - UnreadMsgNum, 0),
        };
        return { Member_Account, Result: mayJoin && group.join(Member_Account, joining) ? 1 : 0 };
      }),
    };
  },
);
