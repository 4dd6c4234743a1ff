import { friendGroupDelete } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { requireAccount } from './entries.ts';

/** Deletes friend lists. Assumption: one that is not there is fine. */
export const friendGroupDeleteRoute = route(friendGroupDelete, (world, { From_Account, GroupName }) => {
  requireAccount(world, From_Account);
  world.friends.deleteLists(From_Account, GroupName);
  return { CurrentSequence: world.friends.changes(From_Account).lists };
});
