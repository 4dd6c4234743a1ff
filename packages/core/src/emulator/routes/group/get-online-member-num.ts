import { getOnlineMemberNum } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/** Counts. Assumptions: members with mark 600 count, too; the number is of now. */
export const getOnlineMemberNumRoute = route(getOnlineMemberNum, ({ groups }, { GroupId }) => ({
  OnlineMemberNum: requireType(groups.require(GroupId), ['AVChatRoom']).online().length,
}));
