import { getJoinedGroupList } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { pageOf, requireSize, route } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import { picked, shownMember, shownProfile } from './shown.ts';

/**
 * Pages of the groups that an account is in. Assumptions: in the order in which groups were made; of live rooms, those in
 * which it is online; a `Private` group is not active before its first message; without a filter there are only ids; one who
 * is not there is in no group; `SupportTopic` without a `GroupType`, as in a sample of the documentation, is about communities.
 */
export const getJoinedGroupListRoute = route(getJoinedGroupList, (world, request) => {
  const { Member_Account, WithHugeGroups, WithNoActiveGroups, GroupType, SupportTopic } = request;
  const { Limit = Number.POSITIVE_INFINITY, Offset = 0, ResponseFilter = {} } = request;
  const { GroupBaseInfoFilter = [], SelfInfoFilter } = ResponseFilter;
  if (SupportTopic !== undefined && (GroupType ?? 'Community') !== 'Community')
    throw new Refusal(10004, 'SupportTopic needs GroupType Community');
  const isIn = (group: Group) =>
    group.type === 'AVChatRoom'
      ? WithHugeGroups === 1 && group.isOnline(Member_Account)
      : group.members.get(Member_Account) !== undefined &&
        (group.type !== 'Private' || group.lastMsg.seq > 0 || WithNoActiveGroups === 1);
  const joined = world.groups
    .list()
    .map(({ group }) => group)
    .filter(({ type }) => !GroupType || type === GroupType)
    .filter(({ profile }) => SupportTopic === undefined || profile.fields.SupportTopic === SupportTopic)
    .filter(isIn);
  const { page } = pageOf(world, joined, Offset, Limit);
  return requireSize({
    TotalCount: joined.length,
    GroupIdList: page.map((group) => {
      const member = group.members.get(Member_Account);
      return {
        GroupId: group.id,
        ...picked(shownProfile(group), GroupBaseInfoFilter),
        ...(SelfInfoFilter && member && { SelfInfo: picked(shownMember(group, member), SelfInfoFilter) }),
      };
    }),
  });
});
