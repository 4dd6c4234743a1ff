import { deleteGroupMsgBySender } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { historyOf } from './history.ts';

const NEWEST = 1000;

/** Recalls what one account sent; in a live room nothing. Assumption: the account need not exist. */
export const deleteGroupMsgBySenderRoute = route(
  deleteGroupMsgBySender,
  (world, { GroupId, Sender_Account, TopicId }) => {
    if (world.groups.require(GroupId).type === 'AVChatRoom') return {};
    const history = historyOf(world, { GroupId, TopicId });
    for (const message of history.upTo(Number.POSITIVE_INFINITY, NEWEST))
      if (message.from === Sender_Account) message.recalled = true;
    return {};
  },
);
