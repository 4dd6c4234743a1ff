import { getAdminList } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/** The admins, without names and pictures. Assumption: a group of another type is refused with 10007. */
export const getAdminListRoute = route(getAdminList, ({ groups }, { GroupId }) => {
  const { admins } = requireType(groups.require(GroupId), ['AVChatRoom']);
  return {
    Admin_List: admins.list().map((account) => ({ Admin_Account: account, Avatar: '', NickName: '' })),
  };
});
