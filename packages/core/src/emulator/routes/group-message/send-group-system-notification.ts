import { sendGroupSystemNotification } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';

/** Tells clients, and so keeps nothing. Assumption: receivers are passed over who are no members, and in a live room all are. */
export const sendGroupSystemNotificationRoute = route(
  sendGroupSystemNotification,
  ({ groups }, { GroupId }) => {
    groups.require(GroupId);
    return {};
  },
);
