import { askingOf } from '../perform.ts';
import { Refusal } from '../refusal.ts';
import { raiseFull, raiseJoined, remove, setOnline } from '../routes/group/membership.ts';
import type { Group } from '../state/group.ts';
import { GROUP } from '../webhooks/verdicts.ts';
import type { World } from '../world.ts';
import type { UserActor } from './actor.ts';

/** Whether an account is in a group: of a live room, whether it is online there. */
export function isIn(group: Group, account: string): boolean {
  return group.type === 'AVChatRoom' ? group.isOnline(account) : group.members.get(account) !== undefined;
}

/**
 * Joins, or asks to. Assumptions: a webhook is asked of live rooms, too; the code for groups that take nobody, and for accounts
 * that are banned (10007); only groups of type Public have their admins decide.
 */
export async function join(user: UserActor, GroupId: string): Promise<'joined' | 'waits'> {
  const { account, service } = user;
  const { world } = service;
  const { type } = requireJoinable(world, GroupId, account);
  const asked = { GroupId, Type: type, Requestor_Account: account };
  await askingOf(service, user).ask('Group.CallbackBeforeApplyJoinGroup', asked, GROUP);
  return user.act(() => {
    const group = requireJoinable(world, GroupId, account);
    if (type === 'AVChatRoom') {
      setOnline(world, group, account, true);
      return 'joined';
    }
    if (type === 'Public' && group.profile.fields.ApplyJoinOption === 'NeedPermission') {
      world.applications.add(GroupId, account);
      return 'waits';
    }
    letIn(world, group, account, account);
    return 'joined';
  });
}

/** @throws {@link Refusal} */
function requireJoinable({ groups }: World, GroupId: string, account: string): Group {
  const group = groups.require(GroupId);
  if (isIn(group, account)) throw new Refusal(10013, 'a member already');
  if (group.type === 'Private' || group.profile.fields.ApplyJoinOption === 'DisableApply')
    throw new Refusal(10007, 'nobody joins this group by themselves');
  if (group.bans().some((ban) => ban.account === account)) throw new Refusal(10007, 'the account is banned');
  return group;
}

function letIn(world: World, group: Group, account: string, by: string): void {
  if (group.isFull) {
    raiseFull(world, group);
    throw new Refusal(10014, 'the group is full');
  }
  group.join(account);
  raiseJoined(world, group, [account], 'Apply', by);
}

/** Lets one in who asked, or does not. Assumption: the code where nobody asked (10024). */
export function answerApplicant(user: UserActor, GroupId: string, applicant: string, agrees: boolean): void {
  const { world } = user.service;
  user.act(() => {
    const group = world.groups.require(GroupId);
    if (!['Owner', 'Admin'].includes(group.members.roleOf(user.account)))
      throw new Refusal(10007, 'neither the owner nor an admin');
    if (!world.applications.take(GroupId, applicant))
      throw new Refusal(10024, 'nobody asks, or does any more');
    if (agrees) letIn(world, group, applicant, user.account);
  });
}

/** Leaves. Assumption: the owner of a Private group may, and it has none then. */
export function leave(user: UserActor, GroupId: string): void {
  const { account, service } = user;
  user.act(() => {
    const group = service.world.groups.require(GroupId);
    if (!isIn(group, account)) throw new Refusal(10007, 'no member');
    const isBound = group.type !== 'Private' && group.type !== 'AVChatRoom';
    if (isBound && group.members.owner === account) throw new Refusal(10009, 'the owner cannot leave');
    remove(service.world, group, [account], 'Quit', account);
  });
}
