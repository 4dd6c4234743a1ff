import { importGroup } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { newGroup } from './new-group.ts';

/** What a group may have of members where nothing is said. */
const MEMBERS = 2000;

/**
 * Makes a group with a past. Assumption: a time to come is refused with 10004. So is a live room, whose type the command does
 * not take; the service says 10007.
 */
export const importGroupRoute = route(
  importGroup,
  (world, { CreateTime, MaxMemberCount = MEMBERS, ...request }) => {
    if (CreateTime !== undefined && CreateTime * 1000 > world.now())
      throw new Refusal(10004, 'CreateTime is to come');
    const { group, taken } = newGroup(world, { ...request, MaxMemberCount }, CreateTime);
    if (taken) throw new Refusal(10021, 'the id of the group is taken');
    return { GroupId: group.id };
  },
);
