import { friendUpdate } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';

/** Changes fields of friends. Assumption: the lists that are given replace those before. */
export const friendUpdateRoute = route(friendUpdate, (world, { From_Account, UpdateItem }) => {
  const ResultItem = resultsOf(world, From_Account, UpdateItem, (to, { SnsItem }) => {
    if (!world.friends.has(From_Account, to)) throw new Refusal(30001, 'the account is no friend');
    world.friends.set(From_Account, to, Object.fromEntries(SnsItem.map(({ Tag, Value }) => [Tag, Value])));
  });
  return { ResultItem, ...failedOf(ResultItem) };
});
