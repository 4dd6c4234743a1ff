import { blackListAdd } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { failedOf, requireOther, resultsOf, secondsOf } from './entries.ts';

/** Blocks accounts, and ends friendships with them on both sides. */
export const blackListAddRoute = route(blackListAdd, (world, { From_Account, To_Account }) => {
  const { blocks, friends } = world;
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    requireOther(From_Account, to);
    blocks.add(From_Account, to, secondsOf(world));
    friends.end(From_Account, to);
    friends.end(to, From_Account);
  });
  return { ResultItem, ...failedOf(ResultItem) };
});
