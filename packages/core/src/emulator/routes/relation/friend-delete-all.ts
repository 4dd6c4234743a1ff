import { friendDeleteAll } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { type Pair, raisePairs } from './befriend.ts';
import { requireAccount } from './entries.ts';

/** Ends all friendships. Assumptions: the friend lists stay, and are empty; friends on the other side alone stay so. */
export const friendDeleteAllRoute = route(friendDeleteAll, (world, { From_Account, DeleteType }) => {
  requireAccount(world, From_Account);
  const { friends } = world;
  const ended: Pair[] = [];
  for (const friend of friends.list(From_Account)) {
    if (friends.end(From_Account, friend)) ended.push([From_Account, friend]);
    if (DeleteType === 'Delete_Type_Both' && friends.end(friend, From_Account))
      ended.push([friend, From_Account]);
  }
  raisePairs(world, 'Sns.CallbackFriendDelete', ended);
  return {};
});
