/** On what an account is signed in. */
export type DevicePlatform = 'iPhone' | 'Android' | 'Web' | 'PC' | 'iPad' | 'Mac';

/** `PushOnline`: not connected, but an offline push reaches it. */
export type DeviceStatus = 'Online' | 'PushOnline' | 'Offline';

const LONGEST_PUSH_ONLINE_MS = 7 * 24 * 3600 * 1000;

/** On which devices accounts are signed in. */
export class Devices {
  readonly #now: () => number;
  /** By account and platform: the status, and since when it is so, in milliseconds since the epoch. */
  readonly #devices = new Map<string, Map<DevicePlatform, { status: DeviceStatus; since: number }>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  set(account: string, platform: DevicePlatform, status: DeviceStatus): void {
    const devices = this.#devices.get(account) ?? new Map();
    this.#devices.set(account, devices.set(platform, { status, since: this.#now() }));
  }

  /** Those that are not offline. */
  list(account: string): { Platform: DevicePlatform; Status: DeviceStatus }[] {
    const latest = this.#now() - LONGEST_PUSH_ONLINE_MS;
    return [...(this.#devices.get(account) ?? [])]
      .filter(([, { status, since }]) => status === 'Online' || (status === 'PushOnline' && since > latest))
      .map(([Platform, { status }]) => ({ Platform, Status: status }));
  }

  /** Signs it out of all. */
  forget(account: string): void {
    this.#devices.delete(account);
  }
}
