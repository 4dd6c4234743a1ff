import { getGroupBanMember } from '../../../endpoints/group/index.ts';
import { route } from '../../route.ts';

/**
 * Pages of the ban list. Assumptions: `Offset` and `Limit` may be absent, and are 0 and 100 then; an offset past
 * the end gives an empty last page.
 */
export const getGroupBanMemberRoute = route(
  getGroupBanMember,
  ({ room, maxPage }, { GroupId, Offset = 0, Limit = 100 }) => {
    const bans = room(GroupId).bans();
    const end = Offset + Math.min(Limit, maxPage);
    return { BannedAccountList: bans.slice(Offset, end), NextOffset: end < bans.length ? end : 0 };
  },
);
