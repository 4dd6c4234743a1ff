import { changeGroupOwner } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { withMembers } from './fitting.ts';

/**
 * Hands a group over. Assumptions: 10004 for one who is no member; who owned the group is an ordinary member then; one who
 * owns it already may be named again.
 */
export const changeGroupOwnerRoute = route(changeGroupOwner, ({ groups }, { GroupId, NewOwner_Account }) => {
  const { members } = withMembers(groups, GroupId);
  const next = members.get(NewOwner_Account);
  if (!next) throw new Refusal(10004, 'NewOwner_Account is no member');
  next.isAdmin = false;
  members.owner = NewOwner_Account;
  return {};
});
