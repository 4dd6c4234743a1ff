import { type CreateGroupRequest, createGroup } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import type { World } from '../../world.ts';
import { beforeCreateGroup } from './before-create-group.ts';
import { requireAdmins } from './fitting.ts';
import { namesOf } from './membership.ts';
import { newGroup } from './new-group.ts';

/**
 * Makes a group. Assumptions: an id is taken with 10025 where the group has the same owner, with 10021 elsewhere; the answer
 * has nothing but the id.
 */
export const createGroupRoute = route(createGroup, create, beforeCreateGroup);

function create(world: World, request: CreateGroupRequest, caller: string): { GroupId: string } {
  const { Owner_Account = '', Type, MemberList = [] } = request;
  if (MemberList.some(({ Role }) => Role)) requireAdmins(Type);
  const { group, taken } = newGroup(world, request);
  if (taken)
    throw new Refusal(group.members.owner === Owner_Account ? 10025 : 10021, 'the id of the group is taken');
  const { Name, MemberList: named, AppDefinedData } = request;
  raiseInGroup(world, group, 'Group.CallbackAfterCreateGroup', {
    Operator_Account: caller,
    Owner_Account,
    Name,
    ...(named && { MemberList: namesOf(named) }),
    ...(AppDefinedData && { UserDefinedDataList: AppDefinedData.map((pair) => ({ ...pair })) }),
  });
  return { GroupId: group.id };
}
