import { blackListGet } from '../../../endpoints/relation/index.ts';
import { pageOf, route } from '../../route.ts';
import { requireAccount } from './entries.ts';

/**
 * Pages of a block list, the oldest block first. Assumptions: a page is as long as it is asked for; the list is told whole,
 * whatever `LastSequence` says.
 */
export const blackListGetRoute = route(
  blackListGet,
  (world, { From_Account, StartIndex = 0, MaxLimited = 30 }) => {
    requireAccount(world, From_Account);
    const { page, next } = pageOf(world, world.blocks.list(From_Account), StartIndex, MaxLimited);
    return {
      BlackListItem: page.map(([To_Account, AddBlackTimeStamp]) => ({ To_Account, AddBlackTimeStamp })),
      StartIndex: next,
      CurruentSequence: world.blocks.changes(From_Account),
    };
  },
);
