import { type SendGroupMsgRequest, sendGroupMsg } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import type { World } from '../../world.ts';
import { beforeSendGroupMsg } from './before-send-group-msg.ts';
import { historyOf, keepMsg, requireSender } from './history.ts';
import { raiseReceipts, raiseSent, tellingOfFailure } from './told-msg.ts';

const PRIORITIES = { High: 1, Normal: 2, Low: 3 };

/**
 * Keeps the message. The sender need not be a member, and may be muted, in the group, with all others, and in the whole app.
 *
 * Assumptions: `Random` may be absent, and is made up then; a repetition is told the number and the time of the message that it
 * repeats; one for members who are online is kept nowhere, and has number 0; what does not hold for a type of groups is ignored
 * there; who gets a message, and whether it counts as unread, is not kept, since no command tells it; no rate is too high.
 */
export const sendGroupMsgRoute = route(
  sendGroupMsg,
  (world, message, caller) => {
    const group = world.groups.require(message.GroupId);
    requireSender(world, message.From_Account ?? caller);
    return tellingOfFailure(world, group, message, caller, () => send(world, group, message, caller));
  },
  beforeSendGroupMsg,
);

function send(world: World, group: Group, message: SendGroupMsgRequest, caller: string) {
  const { From_Account = caller, Random = 0, MsgPriority = 'Normal', MsgBody } = message;
  const time = Math.floor(world.came() / 1000);
  if (message.OnlineOnlyFlag === 1 && group.type !== 'AVChatRoom') {
    const sent = { MsgTime: time, MsgSeq: 0 };
    raiseSent(world, group, message, caller, sent);
    return sent;
  }
  const before = historyOf(world, message).newest;
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
  const sent = { MsgTime: kept.time, MsgSeq: kept.seq };
  // A repetition was told of the first time.
  if (kept.seq > (before?.seq ?? 0)) {
    raiseSent(world, group, message, caller, sent);
    if (kept.withReceipts) raiseReceipts(world, group, [kept]);
  }
  return sent;
}
