import type { World } from '../../world.ts';

/**
 * What goes when an account is deleted: all that is its own, and its place in what is others'. Assumption: a group that it owns
 * has no owner then.
 */
export function forgetAccount(world: World, account: string): void {
  const {
    profiles,
    devices,
    friends,
    blocks,
    follows,
    c2cMessages,
    contactLabels,
    officialAccounts,
    groups,
    robots,
  } = world;
  for (const part of [
    profiles,
    devices,
    friends,
    blocks,
    follows,
    c2cMessages,
    contactLabels,
    officialAccounts,
  ])
    part.forget(account);
  for (const { group } of groups.list()) group.forget(account);
  robots.delete(account);
}
