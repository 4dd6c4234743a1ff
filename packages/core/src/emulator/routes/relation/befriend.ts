import type { NewFriend } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { secondsOf } from './entries.ts';

/** Whose list, and who is on it. */
export type Pair = readonly [owner: string, friend: string];

/** Makes friends, and says which sides are new. */
export function befriend(world: World, from: string, entry: NewFriend, both: boolean): Pair[] {
  const { friends } = world;
  const { To_Account: to, Remark, GroupName, AddSource, AddWording } = entry;
  if (both && !friends.has(to, from) && friends.isFull(to))
    throw new Refusal(30014, 'the other side has as many friends as it may');
  const shared = { Tag_SNS_IM_AddSource: AddSource, Tag_SNS_IM_AddTime: secondsOf(world) };
  const made: Pair[] = [];
  if (!friends.has(from, to)) {
    friends.set(from, to, {
      ...shared,
      Tag_SNS_IM_Remark: Remark,
      Tag_SNS_IM_AddWording: AddWording,
      Tag_SNS_IM_Group: GroupName ? [GroupName] : undefined,
    });
    made.push([from, to]);
  }
  if (both && !friends.has(to, from)) {
    friends.set(to, from, shared);
    made.push([to, from]);
  }
  return made;
}

const pairsOf = (pairs: readonly Pair[]) =>
  pairs.map(([From_Account, To_Account]) => ({ From_Account, To_Account }));

/** Tells who are friends now. Assumption: what stands in `ClientCmd`, of the names that are documented. */
export function raiseAdded(
  { admins, raised }: World,
  pairs: readonly Pair[],
  asked: {
    readonly by: string;
    readonly caller: string;
    readonly isAnswer?: true;
    readonly force?: 0 | 1 | undefined;
  },
): void {
  if (!pairs.length) return;
  raised.raise('Sns.CallbackFriendAdd', {
    PairList: pairsOf(pairs).map((pair) => ({ ...pair, Initiator_Account: asked.by })),
    ClientCmd: asked.isAnswer ? 'friend_response' : 'friend_add',
    Admin_Account: admins.includes(asked.caller) ? asked.caller : '',
    ForceFlag: asked.force ?? 0,
  });
}

/** Tells of friendships that have ended, and of blocks that have begun or ended. */
export function raisePairs(
  { raised }: World,
  command: 'Sns.CallbackFriendDelete' | 'Sns.CallbackBlackListAdd' | 'Sns.CallbackBlackListDelete',
  pairs: readonly Pair[],
): void {
  if (pairs.length) raised.raise(command, { PairList: pairsOf(pairs) });
}
