import { getPermissionGroupMemberList } from '../../../endpoints/topic/index.ts';
import { pageOf, route } from '../../route.ts';
import type { Member } from '../../state/members.ts';
import { communityOf, membersOf, permissionGroupOf } from './community.ts';
import { cursorOf, nextOf } from './cursor.ts';

const LONGEST_PAGE = 50;

/** Pages of members. Assumption: in the order in which they joined the permission group. */
export const getPermissionGroupMemberListRoute = route(getPermissionGroupMemberList, (world, request) => {
  const { members } = communityOf(world, request);
  const joined = membersOf(communityOf(world, request), permissionGroupOf(world, request));
  const { MemberInfoFilter: asked, Limit = LONGEST_PAGE, Next } = request;
  const { page, next } = pageOf(world, [...joined], cursorOf(Next), Limit);
  const told = ([Member_Account, JoinPermissionGroupTime]: [string, number]) => {
    const { joinTime, readSeq, msgFlag, lastSendTime } = members.get(Member_Account) as Member;
    const all = {
      Role: members.roleOf(Member_Account),
      JoinTime: joinTime,
      MsgSeq: readSeq,
      MsgFlag: msgFlag,
      LastSendMsgTime: lastSendTime,
      JoinPermissionGroupTime,
    };
    const fields = Object.entries(all).filter(([name]) => asked?.includes(name) ?? true);
    return { Member_Account, ...Object.fromEntries(fields) };
  };
  return { MemberList: page.map(told), Next: nextOf(next) };
});
