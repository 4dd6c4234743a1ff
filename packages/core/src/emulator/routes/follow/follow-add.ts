import { followAdd } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { requireOther, resultsOf, secondsOf } from '../relation/entries.ts';

/** Lets an account follow others. Assumptions: one who is followed already is fine; blocks do not matter. */
export const followAddRoute = route(followAdd, (world, { From_Account, FollowItem }) => {
  const FollowList: { To_Account: string }[] = [];
  const ResultItem = resultsOf(world, From_Account, FollowItem, (to) => {
    requireOther(From_Account, to);
    if (!world.follows.has(From_Account, to)) FollowList.push({ To_Account: to });
    world.follows.add(From_Account, to, secondsOf(world));
  });
  if (FollowList.length) world.raised.raise('Follow.CallbackAfterFollowAdd', { From_Account, FollowList });
  return { ResultItem };
});
