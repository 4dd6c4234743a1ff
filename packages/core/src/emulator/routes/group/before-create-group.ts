import type { CreateGroupRequest } from '../../../endpoints/group/index.ts';
import type { Before } from '../../route.ts';
import { GROUP } from '../../webhooks/verdicts.ts';
import { namesOf } from './membership.ts';

/** Assumption: of the groups that somebody made, those that are still theirs count. */
export const beforeCreateGroup: Before<CreateGroupRequest> = async ({ world, ask }, input, caller) => {
  const { Owner_Account = '', Type, Name, MemberList } = input;
  const made = world.groups
    .list()
    .filter(({ group }) => group.type === Type && group.members.owner === Owner_Account);
  await ask(
    'Group.CallbackBeforeCreateGroup',
    {
      Operator_Account: caller,
      Owner_Account,
      Type,
      Name,
      CreateGroupNum: made.length,
      ...(MemberList && { MemberList: namesOf(MemberList) }),
    },
    GROUP,
  );
  return { input };
};
