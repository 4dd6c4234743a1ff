import { deleteGroupMsgBySender } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';

const NEWEST = 1000;

/** Recalls what one account sent; in a live room nothing. Assumption: the account need not exist. */
export const deleteGroupMsgBySenderRoute = route(
  deleteGroupMsgBySender,
  ({ groups, groupMessages }, { GroupId, Sender_Account, TopicId }) => {
    const group = groups.require(GroupId);
    if (group.type === 'AVChatRoom') return {};
    for (const message of groupMessages.in(group, TopicId).upTo(Number.POSITIVE_INFINITY, NEWEST))
      if (message.from === Sender_Account) message.recalled = true;
    return {};
  },
);
