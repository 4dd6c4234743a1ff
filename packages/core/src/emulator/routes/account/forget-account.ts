import type { World } from '../../world.ts';

/** What goes when an account is deleted: all that is its own, and its place in what is others'. */
export function forgetAccount(world: World, account: string): void {
  for (const part of [world.profiles, world.devices]) part.forget(account);
}
