import { FollowList, followGet } from '../../../endpoints/follow/index.ts';
import { Refusal } from '../../refusal.ts';
import { pageOf, route } from '../../route.ts';
import type { World } from '../../world.ts';
import { requireAccount } from '../relation/entries.ts';

/**
 * Pages of those who follow and are followed, the oldest first. Assumptions: the time of a mutual one is when `From_Account` began to follow;
 * the cursor is a number of rows, and any other text is refused with 30001; fields of profiles are left out.
 */
export const followGetRoute = route(
  followGet,
  (world, { From_Account, FollowType, StartCursor = '', WantNum = 100 }) => {
    requireAccount(world, From_Account);
    if (!/^\d{0,15}$/.test(StartCursor)) throw new Refusal(30001, 'StartCursor is none that was given out');
    const { page, next } = pageOf(
      world,
      listOf(world, From_Account, FollowType),
      Number(StartCursor),
      WantNum,
    );
    return {
      FollowItem: page.map(([To_Account, FollowTime]) => ({ To_Account, FollowTime })),
      NextCursor: next ? `${next}` : '',
    };
  },
);

function listOf({ follows }: World, account: string, list: FollowList) {
  if (list === FollowList.Followers) return follows.followers(account);
  return list === FollowList.Following ? follows.following(account) : follows.mutual(account);
}
