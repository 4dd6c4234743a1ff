import { getMembers, SpecialMark } from '../../../endpoints/group/index.ts';
import { pageOf, requireType, route } from '../../route.ts';

const MOST_MEMBERS = 1000;
const LONGEST_PAGE = 250;

/**
 * Pages of the newest members who are online. Assumptions: the newest first; `Timestamp` is the number of the joining
 * that the last page ended with, and may be absent, which is 0; a member with mark 600 is listed where any of its marks
 * is asked for; names and pictures are left out; the list is of now.
 */
export const getMembersRoute = route(getMembers, (world, { GroupId, Timestamp = 0, Mark }) => {
  const group = requireType(world.groups.require(GroupId), ['AVChatRoom']);
  const listed = group
    .online()
    .filter(({ account }) =>
      Mark === undefined ? !group.hasMark(account, SpecialMark.Hidden) : group.hasMark(account, Mark),
    )
    .reverse()
    .slice(0, MOST_MEMBERS)
    .filter(({ number }) => Timestamp === 0 || number < Timestamp);
  const { page, next } = pageOf(world, listed, 0, LONGEST_PAGE);
  return {
    MemberList: page.map(({ account, time }) => ({ Member_Account: account, JoinTime: time })),
    NextTimestamp: next ? (page.at(-1)?.number ?? 0) : 0,
  };
});
