import { clearGroupMsg } from '../../../endpoints/group-message/index.ts';
import { requireType, route } from '../../route.ts';

/** Changes what clients are shown, and so nothing here: the history stays what it is for an admin. */
export const clearGroupMsgRoute = route(clearGroupMsg, ({ groups }, { GroupId }) => {
  requireType(groups.require(GroupId), ['Private', 'Public', 'ChatRoom', 'AVChatRoom']);
  return {};
});
