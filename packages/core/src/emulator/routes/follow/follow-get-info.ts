import { followGetInfo } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { resultsOf } from '../relation/entries.ts';

const NONE = { FollowerCount: 0, FollowingCount: 0, MutualFollowingCount: 0 };

/** Counts. Assumption: an account that could not be read has the numbers 0. */
export const followGetInfoRoute = route(followGetInfo, (world, { From_Account, To_Account }) => {
  const { follows } = world;
  const count = (account: string) => ({
    FollowerCount: follows.followers(account).length,
    FollowingCount: follows.following(account).length,
    MutualFollowingCount: follows.mutual(account).length,
  });
  return { FollowInfo: resultsOf(world, From_Account, To_Account, count, NONE) };
});
