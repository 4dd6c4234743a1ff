import { followAdd } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { requireOther, resultsOf, secondsOf } from '../relation/entries.ts';

/** Lets an account follow others. Assumptions: one who is followed already is fine; blocks do not matter. */
export const followAddRoute = route(followAdd, (world, { From_Account, FollowItem }) => ({
  ResultItem: resultsOf(world, From_Account, FollowItem, (to) => {
    requireOther(From_Account, to);
    world.follows.add(From_Account, to, secondsOf(world));
  }),
}));
