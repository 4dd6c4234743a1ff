import { addRobots, SpecialMark } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/**
 * Sets mark 500. Assumptions: a group of another type is refused with 10007; a robot is what anybody is who has this mark,
 * for three days, up to 1,000 a room; a banned account stays out, and the answer does not say so.
 */
export const addRobotsRoute = route(addRobots, ({ groups }, { GroupId, Member_Account }) => {
  const group = requireType(groups.require(GroupId), ['AVChatRoom']);
  group.setMarks(
    Member_Account.map((account) => ({ Member_Account: account, Marks: [SpecialMark.AlwaysOnline] })),
  );
  return {};
});
