import { modifyGroupMemberInfo } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { requireType, route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import { requireAdmins, withMembers } from './fitting.ts';

/**
 * Changes a member. Assumptions: 10004 for one who is no member, and for another role of the owner; an empty custom field
 * is deleted.
 */
export const modifyGroupMemberInfoRoute = route(modifyGroupMemberInfo, (world, request, caller) => {
  const { GroupId, Member_Account, Role, MsgFlag, NameCard, AppMemberDefinedData, MuteTime } = request;
  const group = withMembers(world.groups, GroupId);
  const member = group.members.get(Member_Account);
  if (!member) throw new Refusal(10004, 'Member_Account is no member');
  if (Role && group.members.owner === Member_Account) throw new Refusal(10004, 'the owner has no other role');
  if (Role === 'Admin') requireAdmins(group.type);
  if (MuteTime !== undefined) requireType(group, ['Public', 'ChatRoom', 'Community']);
  const changed = {
    ...(Role && Role !== group.members.roleOf(Member_Account) && { Role }),
    ...(NameCard !== undefined && NameCard !== member.nameCard && { NameCard }),
  };
  member.customFields.set(AppMemberDefinedData);
  if (Role) member.isAdmin = Role === 'Admin';
  member.msgFlag = MsgFlag ?? member.msgFlag;
  member.nameCard = NameCard ?? member.nameCard;
  if (MuteTime !== undefined) group.mutes.set(Member_Account, MuteTime);
  if (Object.keys(changed).length) {
    const told = { Operator_Account: caller, Member_Account, ...changed };
    raiseInGroup(world, group, 'Group.CallbackAfterMemberFieldChanged', told);
  }
  return {};
});
