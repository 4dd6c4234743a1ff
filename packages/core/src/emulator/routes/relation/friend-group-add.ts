import { friendGroupAdd } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { failedOf, requireAccount, resultsOf } from './entries.ts';

/** Makes friend lists and fills them. Assumptions: a list that is there is fine, and gets these friends, too. */
export const friendGroupAddRoute = route(friendGroupAdd, (world, { From_Account, GroupName, To_Account }) => {
  requireAccount(world, From_Account);
  const { friends } = world;
  friends.addLists(From_Account, GroupName);
  const ResultItem =
    To_Account &&
    resultsOf(world, From_Account, To_Account, (to) => {
      if (!friends.has(From_Account, to)) throw new Refusal(32216, 'Err_SNS_GroupAdd_ToTinyId_Not_Friend');
      for (const name of GroupName) friends.putOn(From_Account, name, to);
    });
  return {
    ...(ResultItem && { ResultItem, ...failedOf(ResultItem) }),
    CurrentSequence: friends.changes(From_Account).lists,
  };
});
