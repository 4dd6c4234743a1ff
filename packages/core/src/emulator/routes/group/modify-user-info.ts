import { MarkCommand, modifyUserInfo } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { requireType, route } from '../../route.ts';

/**
 * Sets and deletes marks. Assumptions: a group of another type is refused with 10007; when none of the members is
 * online the code is 10019; the answer has the marks of the request.
 */
export const modifyUserInfoRoute = route(
  modifyUserInfo,
  ({ groups }, { GroupId, CommandType, MemberList }) => {
    const group = requireType(groups.require(GroupId), ['AVChatRoom']);
    const set = CommandType === MarkCommand.Set;
    const reached = set ? group.setMarks(MemberList) : group.deleteMarks(MemberList);
    if (reached.length === 0) throw new Refusal(10019, 'none of the members is online');
    return { CommandType, MemberList: reached };
  },
);
