import { getGroupMutedAccount } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/** Assumption: by the end of the mute. */
export const getGroupMutedAccountRoute = route(getGroupMutedAccount, ({ groups }, { GroupId, TopicId }) => ({
  GroupId,
  MutedAccountList: groups
    .require(GroupId)
    .mutes.in(TopicId)
    .list()
    .map(({ account, until }) => ({ Member_Account: account, MutedUntil: until })),
}));
