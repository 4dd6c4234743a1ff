import { delRobots, SpecialMark } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/**
 * Takes mark 500 off. Assumptions: a group of another type is refused with 10007; an account without the mark is fine; one
 * that is connected as well stays online.
 */
export const delRobotsRoute = route(delRobots, ({ groups }, { GroupId, Member_Account }) => {
  const group = requireType(groups.require(GroupId), ['AVChatRoom']);
  group.deleteMarks(
    Member_Account.map((account) => ({ Member_Account: account, Marks: [SpecialMark.AlwaysOnline] })),
  );
  return {};
});
