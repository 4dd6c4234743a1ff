import { getAppidGroupList } from '../../../endpoints/group/index.ts';
import { pageOf, route } from '../../route.ts';

/** Assumption: what `Next` counts from, so that it is longer than a number holds exactly, as it may be. */
const CURSORS = 2n ** 62n;

/** Pages of ids. Assumptions: in the order in which groups were made; `Next` goes on from a group, whoever comes and goes. */
export const getAppidGroupListRoute = route(
  getAppidGroupList,
  (world, { Limit = 10_000, Next = 0, GroupType }) => {
    const from = Number(BigInt(Next) && BigInt(Next) - CURSORS);
    const all = world.groups.list().filter(({ group }) => !GroupType || group.type === GroupType);
    const rest = all.filter(({ number }) => number >= from);
    const { page, next } = pageOf(world, rest, 0, Limit);
    return {
      TotalCount: all.length,
      GroupIdList: page.map(({ group }) => ({ GroupId: group.id })),
      Next: next ? CURSORS + BigInt(rest[next]?.number ?? 0) : 0n,
    };
  },
);
