import { sendGroupMsg } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { keepMsg, requireSender } from './history.ts';

const PRIORITIES = { High: 1, Normal: 2, Low: 3 };

/**
 * Keeps the message. The sender need not be a member, and may be muted, in the group, with all others, and in the whole app.
 *
 * Assumptions: `Random` may be absent, and is made up then; a repetition is told the number and the time of the message that it
 * repeats; one for members who are online is kept nowhere, and has number 0; what does not hold for a type of groups is ignored
 * there; who gets a message, and whether it counts as unread, is not kept, since no command tells it; no rate is too high.
 */
export const sendGroupMsgRoute = route(sendGroupMsg, (world, message, caller) => {
  const group = world.groups.require(message.GroupId);
  const { From_Account = caller, Random = 0, MsgPriority = 'Normal', MsgBody } = message;
  requireSender(world, From_Account);
  const time = Math.floor(world.now() / 1000);
  if (message.OnlineOnlyFlag === 1 && group.type !== 'AVChatRoom') return { MsgTime: time, MsgSeq: 0 };
  const kept = keepMsg(world, message, {
    time,
    from: From_Account,
    random: Random,
    priority: PRIORITIES[MsgPriority],
    body: MsgBody,
    customData: message.CloudCustomData,
    withReceipts: message.NeedReadReceipt === 1,
    withExtensions: message.SupportMessageExtension === 1,
    isAside: message.SendMsgControl?.includes('NoLastMsg') ?? false,
  });
  return { MsgTime: kept.time, MsgSeq: kept.seq };
});
