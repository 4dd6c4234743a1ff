import type { TaggedAccount } from '../../../endpoints/push/index.ts';
import type { World } from '../../world.ts';
import { isDevice, isThere, requireReceiver } from './receivers.ts';

export function addTags(world: World, { To_Account, Tags }: TaggedAccount): void {
  requireReceiver(world, To_Account);
  world.tags.set(To_Account, new Set([...world.tags.of(To_Account), ...Tags]), isDevice(To_Account));
}

export function replaceTags(world: World, { To_Account, Tags }: TaggedAccount): void {
  requireReceiver(world, To_Account);
  world.tags.set(To_Account, new Set(Tags), isDevice(To_Account));
}

/** Assumption: tags that it does not have are fine. */
export function removeTags(world: World, { To_Account, Tags }: TaggedAccount): void {
  requireReceiver(world, To_Account);
  const removed = new Set(Tags);
  const kept = [...world.tags.of(To_Account)].filter((tag) => !removed.has(tag));
  world.tags.set(To_Account, new Set(kept), isDevice(To_Account));
}

/** The tags of those who are there. Assumption: in the order in which they were given. */
export function tagsOf(world: World, accounts: readonly string[]): TaggedAccount[] {
  const found = accounts.filter((account) => isThere(world, account));
  return found.map((To_Account) => ({ To_Account, Tags: [...world.tags.of(To_Account)] }));
}
