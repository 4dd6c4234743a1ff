import { sendGroupSystemNotification } from '../../../endpoints/group-message/index.ts';
import { requireType, route } from '../../route.ts';

/**
 * Tells clients, and so keeps nothing. Assumptions: receivers in a live room are refused (10007), as where it says that they are not
 * for it; those who are no members are passed over.
 */
export const sendGroupSystemNotificationRoute = route(
  sendGroupSystemNotification,
  ({ groups }, { GroupId, ToMembers_Account }) => {
    const group = groups.require(GroupId);
    if (ToMembers_Account) requireType(group, ['Private', 'Public', 'ChatRoom', 'Community']);
    return {};
  },
);
