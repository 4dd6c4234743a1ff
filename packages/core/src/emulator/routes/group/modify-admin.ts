import { AdminCommand, modifyAdmin } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/** Appoints and dismisses admins. Assumption: a group of another type is refused with 10007. */
export const modifyAdminRoute = route(modifyAdmin, ({ groups }, { GroupId, CommandType, Admin_Account }) => {
  const { admins } = requireType(groups.require(GroupId), ['AVChatRoom']);
  if (CommandType === AdminCommand.Appoint) admins.appoint(Admin_Account);
  else admins.dismiss(Admin_Account);
  return {};
});
