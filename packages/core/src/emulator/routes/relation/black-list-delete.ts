import { blackListDelete } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { type Pair, raisePairs } from './befriend.ts';
import { failedOf, resultsOf } from './entries.ts';

/** Ends blocks. Assumption: an account that is not on the list is fine. */
export const blackListDeleteRoute = route(blackListDelete, (world, { From_Account, To_Account }) => {
  const unblocked: Pair[] = [];
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    if (world.blocks.has(From_Account, to)) unblocked.push([From_Account, to]);
    world.blocks.delete(From_Account, to);
  });
  raisePairs(world, 'Sns.CallbackBlackListDelete', unblocked);
  return { ResultItem, ...failedOf(ResultItem) };
});
