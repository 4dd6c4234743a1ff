import { FollowType, followCheck } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { resultsOf } from '../relation/entries.ts';

/** Tells who follows whom. Assumption: one that could not be checked has `FollowType` 0, too. */
export const followCheckRoute = route(followCheck, (world, { From_Account, To_Account }) => {
  const { follows } = world;
  const relation = (to: string) =>
    (follows.has(to, From_Account) ? FollowType.FollowedBy : FollowType.None) +
    (follows.has(From_Account, to) ? FollowType.Follows : FollowType.None);
  const check = (to: string) => ({ FollowType: relation(to) });
  return {
    ResultItem: resultsOf(world, From_Account, To_Account, check, { FollowType: 0 }),
  };
});
