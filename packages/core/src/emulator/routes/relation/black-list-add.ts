import { blackListAdd } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { type Pair, raisePairs } from './befriend.ts';
import { failedOf, requireOther, resultsOf, secondsOf } from './entries.ts';

/** Blocks accounts, and ends friendships with them on both sides. Assumption: both are told. */
export const blackListAddRoute = route(blackListAdd, (world, { From_Account, To_Account }) => {
  const { blocks, friends } = world;
  const blocked: Pair[] = [];
  const ended: Pair[] = [];
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    requireOther(From_Account, to);
    blocks.add(From_Account, to, secondsOf(world));
    blocked.push([From_Account, to]);
    if (friends.end(From_Account, to)) ended.push([From_Account, to]);
    if (friends.end(to, From_Account)) ended.push([to, From_Account]);
  });
  raisePairs(world, 'Sns.CallbackBlackListAdd', blocked);
  raisePairs(world, 'Sns.CallbackFriendDelete', ended);
  return { ResultItem, ...failedOf(ResultItem) };
});
