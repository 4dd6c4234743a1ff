import { getRecentContactList } from '../../../endpoints/conversation/index.ts';
import { pageOf, route } from '../../route.ts';
import { contactOf, requireOwner } from './contacts.ts';
import { recentOf } from './recent.ts';

const LONGEST_PAGE = 100;

/**
 * Pages of conversations. Assumptions: how long they are; `StartIndex` alone says where one begins; the numbers may be absent;
 * nothing is pinned, since no command pins.
 */
export const getRecentContactListRoute = route(
  getRecentContactList,
  (world, { From_Account, StartIndex = 0 }) => {
    const recent = recentOf(world, requireOwner(world, From_Account));
    const { page, next } = pageOf(world, recent, StartIndex, LONGEST_PAGE);
    return {
      SessionItem: page.map(({ key, time }) => {
        const { Type, To_Account, ToGroupId } = contactOf(key);
        const name = Type === 1 ? { To_Account } : { GroupId: ToGroupId };
        return { Type, ...name, MsgTime: time, TopFlag: 0 };
      }),
      CompleteFlag: next ? 0 : 1,
      TimeStamp: page.at(-1)?.time ?? 0,
      StartIndex: next,
      TopTimeStamp: Math.floor(world.now() / 1000),
      TopStartIndex: 0,
    };
  },
);
