import type { Group } from '../../state/group.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import type { World } from '../../world.ts';

/** Of members, and no more. */
export function namesOf(members: readonly { readonly Member_Account: string }[]) {
  return members.map(({ Member_Account }) => ({ Member_Account }));
}

const listOf = (accounts: readonly string[]) => accounts.map((Member_Account) => ({ Member_Account }));

/** Tells who is in a group now, and whether nobody else can be. */
export function raiseJoined(
  world: World,
  group: Group,
  accounts: readonly string[],
  JoinType: 'Apply' | 'Invited',
  Operator_Account: string,
): void {
  if (!accounts.length) return;
  raiseInGroup(world, group, 'Group.CallbackAfterNewMemberJoin', {
    JoinType,
    Operator_Account,
    NewMemberList: listOf(accounts),
  });
  if (group.type !== 'AVChatRoom' && group.isFull) raiseFull(world, group);
}

export function raiseFull({ raised }: World, { id }: Group): void {
  raised.raise('Group.CallbackAfterGroupFull', { GroupId: id });
}

/** Tells who is not in a group any more. */
export function raiseLeft(
  world: World,
  group: Group,
  accounts: readonly string[],
  ExitType: 'Kicked' | 'Quit',
  Operator_Account: string,
): void {
  if (!accounts.length) return;
  raiseInGroup(world, group, 'Group.CallbackAfterMemberExit', {
    ExitType,
    Operator_Account,
    ExitMemberList: listOf(accounts),
  });
  if (group.type === 'AVChatRoom') raisePresence(world, group, accounts, 'Quit');
}

const CAUSES = { Join: 'Online', HeartbeatRecover: 'Online', Quit: 'Offline', HeartbeatInterrupt: 'Offline' };

/** Tells who is online in a live room, or is not any more. */
function raisePresence(
  { raised }: World,
  { id, type }: Group,
  accounts: readonly string[],
  EventCause: keyof typeof CAUSES,
): void {
  raised.raise('Group.CallbackOnMemberStateChange', {
    GroupId: id,
    Type: type,
    EventType: CAUSES[EventCause],
    EventCause,
    MemberList: listOf(accounts),
  });
}

/**
 * A member comes, or its connection is lost. Of live rooms it is told. Assumptions: whoever comes has joined, unless it had lost
 * its connection before; the joining is told first.
 */
export function setOnline(world: World, group: Group, account: string, online: boolean): void {
  const before = group.isOnline(account);
  const recovers = group.isLost(account);
  group.setOnline(account, online);
  const isOn = group.isOnline(account);
  if (group.type !== 'AVChatRoom' || isOn === before) return;
  if (isOn && !recovers) raiseJoined(world, group, [account], 'Apply', account);
  const cause = recovers ? 'HeartbeatRecover' : 'Join';
  raisePresence(world, group, [account], isOn ? cause : 'HeartbeatInterrupt');
}

/** Takes members out; those who were in are told. */
export function remove(
  world: World,
  group: Group,
  accounts: readonly string[],
  ExitType: 'Kicked' | 'Quit',
  operator: string,
): void {
  const isIn = (account: string) =>
    group.type === 'AVChatRoom' ? group.isOnline(account) : group.members.get(account) !== undefined;
  const left = [...new Set(accounts)].filter(isIn);
  for (const account of accounts) group.leave(account);
  raiseLeft(world, group, left, ExitType, operator);
}
