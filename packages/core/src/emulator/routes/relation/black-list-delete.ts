import { blackListDelete } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';

/** Ends blocks. Assumption: an account that is not on the list is fine. */
export const blackListDeleteRoute = route(blackListDelete, (world, { From_Account, To_Account }) => {
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    world.blocks.delete(From_Account, to);
  });
  return { ResultItem, ...failedOf(ResultItem) };
});
