import { friendAdd, type NewFriend } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import type { World } from '../../world.ts';
import { failedOf, requireOther, resultsOf, secondsOf } from './entries.ts';

/**
 * Makes friends. Assumptions: a block on either side refuses also those who are added by force; one who is a friend already
 * is fine, and nothing changes; the side of the other has the source, and no remark and no list.
 */
export const friendAddRoute = route(
  friendAdd,
  (world, { From_Account, AddFriendItem, AddType = 'Add_Type_Both' }) => {
    const ResultItem = resultsOf(world, From_Account, AddFriendItem, (to, entry) => {
      requireOther(From_Account, to);
      requireNoBlock(world, From_Account, to);
      befriend(world, From_Account, entry, AddType === 'Add_Type_Both');
    });
    return { ResultItem, ...failedOf(ResultItem) };
  },
);

function requireNoBlock({ blocks }: World, from: string, to: string): void {
  if (blocks.has(from, to)) throw new Refusal(30515, 'the account is on the block list of From_Account');
  if (blocks.has(to, from)) throw new Refusal(30525, 'From_Account is on the block list of the account');
}

function befriend(world: World, from: string, entry: NewFriend, both: boolean): void {
  const { friends } = world;
  const { To_Account: to, Remark, GroupName, AddSource, AddWording } = entry;
  if (both && !friends.has(to, from) && friends.isFull(to))
    throw new Refusal(30014, 'the other side has as many friends as it may');
  const shared = { Tag_SNS_IM_AddSource: AddSource, Tag_SNS_IM_AddTime: secondsOf(world) };
  if (!friends.has(from, to))
    friends.set(from, to, {
      ...shared,
      Tag_SNS_IM_Remark: Remark,
      Tag_SNS_IM_AddWording: AddWording,
      Tag_SNS_IM_Group: GroupName ? [GroupName] : undefined,
    });
  if (both && !friends.has(to, from)) friends.set(to, from, shared);
}
