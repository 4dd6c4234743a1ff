import type { readOptions } from './options.ts';
import { Accounts } from './state/accounts.ts';
import { Broadcasts } from './state/broadcasts.ts';
import { Devices } from './state/devices.ts';
import { Groups } from './state/groups.ts';
import { Profiles } from './state/profiles.ts';

/** What there is, and what routes may see and change. Its parts do not know each other: routes join them. */
export interface World {
  readonly sdkAppId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The most rows of a page, whatever a request asks for. */
  readonly maxPage: number;
  /** The app's admins. */
  readonly admins: readonly string[];
  readonly accounts: Accounts;
  readonly devices: Devices;
  readonly groups: Groups;
  readonly profiles: Profiles;
  readonly broadcasts: Broadcasts;
}

/** The world as it is in the beginning. */
export function openWorld(options: ReturnType<typeof readOptions>): World {
  const { sdkAppId, now, maxPage, admins, accounts, groups } = options;
  return {
    sdkAppId,
    now,
    maxPage,
    admins,
    accounts: new Accounts([...admins, ...(accounts ?? [])], accounts === undefined, now),
    devices: new Devices(now),
    groups: new Groups(groups),
    profiles: new Profiles(),
    broadcasts: new Broadcasts(),
  };
}
