import { deleteGroupMsgBySender } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { historyOf } from './history.ts';
import { raiseRecalled } from './told-msg.ts';

const NEWEST = 1000;

/** Recalls what one account sent; in a live room nothing. Assumption: the account need not exist. */
export const deleteGroupMsgBySenderRoute = route(
  deleteGroupMsgBySender,
  (world, { GroupId, Sender_Account, TopicId }, caller) => {
    const group = world.groups.require(GroupId);
    if (group.type === 'AVChatRoom') return {};
    const history = historyOf(world, { GroupId, TopicId });
    const recalled = history
      .upTo(Number.POSITIVE_INFINITY, NEWEST)
      .filter(({ from, recalled }) => from === Sender_Account && !recalled);
    for (const message of recalled) message.recalled = true;
    raiseRecalled(
      world,
      group,
      recalled.map(({ seq }) => seq),
      caller,
      TopicId,
    );
    return {};
  },
);
