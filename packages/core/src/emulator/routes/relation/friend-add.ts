import { friendAdd } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import type { World } from '../../world.ts';
import { befriend, type Pair, raiseAdded } from './befriend.ts';
import { failedOf, requireOther, resultsOf } from './entries.ts';

/**
 * Makes friends, as the profile of the other allows it, or by force. Assumptions: a block on either side refuses also those who
 * are added by force; who has to agree is asked also where only one side is made; a request that waits is kept nowhere, since
 * no command tells of it, and its account is in `Fail_Account`, too; one who is a friend already is fine, and nothing changes;
 * the side of the other has the source, and no remark and no list.
 */
export const friendAddRoute = route(
  friendAdd,
  (world, { From_Account, AddFriendItem, AddType = 'Add_Type_Both', ForceAddFlags }, caller) => {
    const made: Pair[] = [];
    const both = AddType === 'Add_Type_Both';
    const ResultItem = resultsOf(world, From_Account, AddFriendItem, (to, entry) => {
      requireOther(From_Account, to);
      requireNoBlock(world, From_Account, to);
      if (ForceAddFlags !== 1 && !areFriends(world, From_Account, to, both)) requireConsent(world, to);
      made.push(...befriend(world, From_Account, entry, both));
    });
    raiseAdded(world, made, { by: From_Account, caller, force: ForceAddFlags });
    return { ResultItem, ...failedOf(ResultItem) };
  },
);

function requireNoBlock({ blocks }: World, from: string, to: string): void {
  if (blocks.has(from, to)) throw new Refusal(30515, 'the account is on the block list of From_Account');
  if (blocks.has(to, from)) throw new Refusal(30525, 'From_Account is on the block list of the account');
}

function areFriends({ friends }: World, from: string, to: string, both: boolean): boolean {
  return friends.has(from, to) && (!both || friends.has(to, from));
}

function requireConsent({ profiles }: World, to: string): void {
  const allows = profiles.allowTypeOf(to);
  if (allows === 'AllowType_Type_DenyAny') throw new Refusal(30516, 'the account takes no friend requests');
  if (allows === 'AllowType_Type_NeedConfirm') throw new Refusal(30539, 'the account has to agree');
}
