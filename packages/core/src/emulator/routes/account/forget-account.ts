import type { World } from '../../world.ts';

/**
 * What goes when an account is deleted: all that is its own, and its place in what is others'. Assumptions: a group that it owns
 * has no owner then; what it wrote stays where others find it; pushes that went out stay as they were; what it is barred from
 * stays so.
 */
export function forgetAccount(world: World, account: string): void {
  const { groups, groupMessages, msgReaders, permissionGroups, robots } = world;
  for (const part of [
    world.profiles,
    world.devices,
    world.friends,
    world.friendRequests,
    world.applications,
    world.blocks,
    world.follows,
    world.c2cMessages,
    world.c2cStreams,
    world.streams,
    world.contactLabels,
    world.officialAccounts,
    world.deletedContacts,
    world.tags,
    world.attributeValues,
  ])
    part.forget(account);
  for (const { group } of groups.list()) {
    group.forget(account);
    msgReaders.forget(account, groupMessages.in(group).list());
    if (group.type === 'Community') permissionGroups.of(group).forget(account);
  }
  robots.delete(account);
}
