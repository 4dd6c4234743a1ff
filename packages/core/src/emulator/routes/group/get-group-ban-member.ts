import { getGroupBanMember } from '../../../endpoints/group/index.ts';
import { pageOf, route } from '../../route.ts';

/**
 * Pages of the ban list. Assumptions: `Offset` and `Limit` may be absent, and are 0 and 100 then; an offset past
 * the end gives an empty last page.
 */
export const getGroupBanMemberRoute = route(
  getGroupBanMember,
  (world, { GroupId, Offset = 0, Limit = 100 }) => {
    const { page, next } = pageOf(world, world.groups.require(GroupId).bans(), Offset, Limit);
    return {
      BannedAccountList: page.map(({ account, until }) => ({ BannedUntil: until, Member_Account: account })),
      NextOffset: next,
    };
  },
);
