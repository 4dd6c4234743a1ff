import { getGroupMemberInfo } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { pageOf, requireSize, route } from '../../route.ts';
import { withMembers } from './fitting.ts';
import { filteredMembers } from './shown.ts';

const LONGEST_PAGE = 6000;

/**
 * Pages of members. Assumptions: in the order of joining; a page has 6,000 members at most; `Offset` counts those whose roles
 * are asked for; of a community `Next` is such an offset as text, and empty after the last page; other groups do not look at
 * it.
 */
export const getGroupMemberInfoRoute = route(
  getGroupMemberInfo,
  (world, { GroupId, Limit = LONGEST_PAGE, Offset, Next, ...filters }) => {
    const group = withMembers(world.groups, GroupId);
    const isCommunity = group.type === 'Community';
    if (isCommunity && (Offset !== undefined || !/^\d{0,9}$/.test(Next ?? '-')))
      throw new Refusal(10004, 'a community is read by Next, and not by Offset');
    const from = isCommunity ? Number(Next) : (Offset ?? 0);
    const all = filteredMembers(group, group.members.list(), filters);
    const { page, next } = pageOf(world, all, from, Math.min(Limit, LONGEST_PAGE));
    return requireSize({
      MemberNum: group.members.size,
      MemberList: page,
      ...(isCommunity && { Next: next ? String(next) : '' }),
    });
  },
);
