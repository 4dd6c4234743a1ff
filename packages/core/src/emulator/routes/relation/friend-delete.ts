import { friendDelete } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { type Pair, raisePairs } from './befriend.ts';
import { failedOf, resultsOf } from './entries.ts';

/**
 * Ends friendships. Assumptions: on one side, if nothing else is said; on both it is 31704 only where neither side has the
 * other.
 */
export const friendDeleteRoute = route(friendDelete, (world, { From_Account, To_Account, DeleteType }) => {
  const { friends } = world;
  const ended: Pair[] = [];
  const ResultItem = resultsOf(world, From_Account, To_Account, (to) => {
    const mine = friends.end(From_Account, to);
    const theirs = DeleteType === 'Delete_Type_Both' && friends.end(to, From_Account);
    if (!mine && !theirs) throw new Refusal(31704, 'there is no such friendship');
    if (mine) ended.push([From_Account, to]);
    if (theirs) ended.push([to, From_Account]);
  });
  raisePairs(world, 'Sns.CallbackFriendDelete', ended);
  return { ResultItem, ...failedOf(ResultItem) };
});
