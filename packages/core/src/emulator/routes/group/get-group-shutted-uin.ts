import { getGroupShuttedUin } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Assumption: the service still answers it, by the end of the mute. */
export const getGroupShuttedUinRoute = route(getGroupShuttedUin, ({ groups }, { GroupId }) => ({
  GroupId,
  ShuttedUinList: groups
    .require(GroupId)
    .mutes.in()
    .list()
    .map(({ account, until }) => ({ Member_Account: account, ShuttedUntil: until })),
}));
