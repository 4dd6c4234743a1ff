import { setStatus } from '../routes/account/state.ts';
import { remove, setOnline } from '../routes/group/membership.ts';
import type { DevicePlatform, DeviceStatus } from '../state/devices.ts';
import type { Group } from '../state/group.ts';
import type { UserActor } from './actor.ts';

/** Signs in on a device. Assumption: it is back at once in the live rooms where its connection was lost. */
export function login(user: UserActor, platform: DevicePlatform): void {
  const { account, service } = user;
  user.platform = platform;
  user.act(() => {
    setStatus(service.world, account, platform, 'Online');
    for (const room of roomsOf(user)) if (room.isLost(account)) setOnline(service.world, room, account, true);
  });
}

/** Signs out. Assumption: of the last device, it leaves all live rooms. */
export function logout(user: UserActor, platform: DevicePlatform): void {
  goOff(user, platform, 'Offline', (room) =>
    remove(user.service.world, room, [user.account], 'Quit', user.account),
  );
}

/** Loses its connection: that of the last device is lost to live rooms, too. */
export function disconnect(user: UserActor, platform: DevicePlatform): void {
  goOff(user, platform, 'PushOnline', (room) => setOnline(user.service.world, room, user.account, false));
}

function goOff(
  user: UserActor,
  platform: DevicePlatform,
  status: DeviceStatus,
  goOffIn: (room: Group) => void,
): void {
  const { account, service } = user;
  user.act(() => {
    setStatus(service.world, account, platform, status);
    const isOn = service.world.devices.list(account).some(({ Status }) => Status === 'Online');
    if (!isOn) for (const room of roomsOf(user)) goOffIn(room);
  });
}

function roomsOf({ service }: UserActor): Group[] {
  return service.world.groups
    .list()
    .map(({ group }) => group)
    .filter(({ type }) => type === 'AVChatRoom');
}
