import type { AddGroupMemberRequest, AddGroupMemberResponse } from '../../../endpoints/group/index.ts';
import type { Before } from '../../route.ts';
import { sparing } from '../../webhooks/sparing.ts';
import { GROUP } from '../../webhooks/verdicts.ts';
import { withMembers } from './fitting.ts';
import { namesOf } from './membership.ts';

type Answered = Pick<AddGroupMemberResponse, 'MemberList'>;

/** Assumption: one that is refused has `Result` 0. */
export const beforeAddGroupMember: Before<AddGroupMemberRequest, Answered> = async (
  { world, ask },
  input,
  caller,
) => {
  const { id, type } = withMembers(world.groups, input.GroupId);
  const invited = {
    GroupId: id,
    Type: type,
    Operator_Account: caller,
    DestinationMembers: namesOf(input.MemberList),
  };
  const answer = await ask('Group.CallbackBeforeInviteJoinGroup', invited, GROUP);
  return sparing(input, 'MemberList', 'Member_Account', answer?.RefusedMembers_Account);
};
