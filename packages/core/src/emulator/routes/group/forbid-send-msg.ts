import { forbidSendMsg } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';

/**
 * Mutes. Assumptions: accounts need not be members, nor exist, since no code is documented for that; a `TopicId` is not
 * looked up, and refused with 10007 outside of a community.
 */
export const forbidSendMsgRoute = route(
  forbidSendMsg,
  ({ groups }, { GroupId, Members_Account, MuteTime, TopicId }) => {
    const group = requireType(
      groups.require(GroupId),
      TopicId ? ['Community'] : ['Public', 'ChatRoom', 'AVChatRoom', 'Community'],
    );
    for (const account of Members_Account) group.mutes.set(account, MuteTime, TopicId);
    return {};
  },
);
