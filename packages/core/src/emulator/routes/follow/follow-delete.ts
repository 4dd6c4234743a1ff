import { followDelete } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { resultsOf } from '../relation/entries.ts';

/** Ends following. Assumption: one who was not followed is fine. */
export const followDeleteRoute = route(followDelete, (world, { From_Account, To_Account }) => ({
  ResultItem: resultsOf(world, From_Account, To_Account, (to) => {
    world.follows.delete(From_Account, to);
  }),
}));
