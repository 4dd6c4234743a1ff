import type { DevicePlatform, DeviceStatus } from '../../state/devices.ts';
import type { World } from '../../world.ts';

const REASONS = { Login: 'Register', Logout: 'Unregister', Disconnect: 'LinkClose' };
const ACTIONS = { Online: 'Login', Offline: 'Logout', PushOnline: 'Disconnect' } as const;

/** Tells that an account is here, or is not any more. */
export function raiseState({ raised }: World, account: string, Action: keyof typeof REASONS): void {
  const Info = { To_Account: account, Action, Reason: REASONS[Action] };
  raised.raise('State.StateChange', { Info });
}

/** An account signs in on a device, loses its connection there, or signs out: what changes is told. */
export function setStatus(
  world: World,
  account: string,
  platform: DevicePlatform,
  status: DeviceStatus,
): void {
  const { devices } = world;
  const statusNow = () => devices.list(account).find(({ Platform }) => Platform === platform)?.Status;
  const before = statusNow() ?? 'Offline';
  devices.set(account, platform, status);
  if (before !== status) raiseState(world, account, ACTIONS[status]);
}
