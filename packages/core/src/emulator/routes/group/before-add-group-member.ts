import type { AddGroupMemberRequest, AddGroupMemberResponse } from '../../../endpoints/group/index.ts';
import type { Before } from '../../route.ts';
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
    EventTime: world.now(),
  };
  const answer = await ask('Group.CallbackBeforeInviteJoinGroup', invited, GROUP);
  const refused = new Set(answer?.RefusedMembers_Account);
  const MemberList = input.MemberList.filter(({ Member_Account }) => !refused.has(Member_Account));
  const all = (results: Answered['MemberList']) =>
    input.MemberList.map(({ Member_Account }) => ({
      Member_Account,
      Result: results.find((each) => each.Member_Account === Member_Account)?.Result ?? 0,
    }));
  if (!MemberList.length) return { answer: { MemberList: all([]) } };
  return {
    input: { ...input, MemberList },
    answered: (answered) => ({ ...answered, MemberList: all(answered.MemberList) }),
  };
};
