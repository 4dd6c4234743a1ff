import { forbidSendMsg } from '../../../endpoints/group/index.ts';
import { requireType, route } from '../../route.ts';
import { placeOf } from '../topic/community.ts';

/**
 * Mutes. Assumptions: accounts need not be members, nor exist, since no code is documented for that; the code for a topic that
 * is not there is that of topics (110003).
 */
export const forbidSendMsgRoute = route(
  forbidSendMsg,
  (world, { GroupId, Members_Account, MuteTime, TopicId }) => {
    const group = requireType(world.groups.require(GroupId), [
      'Public',
      'ChatRoom',
      'AVChatRoom',
      'Community',
    ]);
    placeOf(world, { GroupId, TopicId });
    for (const account of Members_Account) group.mutes.set(account, MuteTime, TopicId);
    return {};
  },
);
