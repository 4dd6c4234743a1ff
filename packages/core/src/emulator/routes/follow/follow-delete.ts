import { followDelete } from '../../../endpoints/follow/index.ts';
import { route } from '../../route.ts';
import { resultsOf } from '../relation/entries.ts';

/** Ends following. Assumption: one who was not followed is fine. */
export const followDeleteRoute = route(followDelete, (world, { From_Account, To_Account }) => {
  const ended: string[] = [];
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    if (world.follows.has(From_Account, to)) ended.push(to);
    world.follows.delete(From_Account, to);
  });
  if (ended.length)
    world.raised.raise('Follow.CallbackAfterFollowDelete', {
      From_Account,
      To_Account: ended,
    });
  return { ResultItem };
});
