import { changeGroupOwner } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import { withMembers } from './fitting.ts';

/**
 * Hands a group over. Assumptions: 10004 for one who is no member; who owned the group is an ordinary member then; one who
 * owns it already may be named again.
 */
export const changeGroupOwnerRoute = route(
  changeGroupOwner,
  (world, { GroupId, NewOwner_Account }, caller) => {
    const group = withMembers(world.groups, GroupId);
    const { members } = group;
    const next = members.get(NewOwner_Account);
    if (!next) throw new Refusal(10004, 'NewOwner_Account is no member');
    const OldOwner_Account = members.owner;
    next.isAdmin = false;
    members.owner = NewOwner_Account;
    if (OldOwner_Account !== NewOwner_Account)
      raiseInGroup(world, group, 'Group.CallbackAfterChangeGroupOwner', {
        Operator_Account: caller,
        OldOwner_Account,
        NewOwner_Account,
      });
    return {};
  },
);
