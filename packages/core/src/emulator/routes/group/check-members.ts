import { checkMembers } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/** Tells who is in the room. Assumptions: that is who is online, of now; in the order of the request, each once. */
export const checkMembersRoute = route(checkMembers, ({ groups }, { GroupId, Member_Account }) => {
  const group = requireType(groups.require(GroupId), ['AVChatRoom']);
  const online = new Set(group.online().map(({ account }) => account));
  return { Member_Account: [...new Set(Member_Account)].filter((account) => online.has(account)) };
});
