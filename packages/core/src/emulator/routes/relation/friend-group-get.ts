import { friendGroupGet } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { requireAccount } from './entries.ts';

/**
 * Tells the friend lists. Assumptions: members are told with `GroupName`, too, as in the sample; a name of no list is passed
 * over; with the `LastSequence` of now and no names, the lists are left out.
 */
export const friendGroupGetRoute = route(
  friendGroupGet,
  (world, { From_Account, LastSequence, NeedFriend, GroupName }) => {
    requireAccount(world, From_Account);
    const { friends } = world;
    const CurrentSequence = friends.changes(From_Account).lists;
    if (LastSequence === CurrentSequence && CurrentSequence !== 0 && !GroupName) return { CurrentSequence };
    const lists = [...friends.lists(From_Account)].filter(([name]) => GroupName?.includes(name) ?? true);
    return {
      ResultItem: lists.map(([name, members]) => ({
        GroupName: name,
        FriendNumber: members.size,
        ...(NeedFriend && { To_Account: [...members] }),
      })),
      CurrentSequence,
    };
  },
);
