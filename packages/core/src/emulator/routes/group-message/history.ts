import { Refusal } from '../../refusal.ts';
import { requireType } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import type { ComingMsg, GroupHistory, KeptMsg } from '../../state/group-messages.ts';
import type { World } from '../../world.ts';
import { placeOf } from '../topic/community.ts';

/** Groups that keep a history. */
const KEEPING = ['Private', 'Public', 'ChatRoom', 'Community'] as const;
/** Groups whose messages have receipts. */
const WITH_RECEIPTS = ['Private', 'Public', 'ChatRoom'] as const;

/** What a message is looked for by. */
interface Place {
  readonly GroupId: string;
  readonly TopicId?: string | undefined;
}

/** The history of a group, or of a topic. Assumption: the code for a topic that is not there is that of topics (110003). */
export function historyOf(world: World, place: Place): GroupHistory {
  return world.groupMessages.in(placeOf(world, place));
}

/** That of a group that keeps one. Assumption: the code for a live room (10007). */
export function requireHistory(world: World, place: Place): GroupHistory {
  requireType(world.groups.require(place.GroupId), KEEPING);
  return historyOf(world, place);
}

/** The group, where its messages have receipts. Assumption: the code for another (10007). */
export function requireReceipts({ groups }: World, { GroupId }: Place): Group {
  return requireType(groups.require(GroupId), WITH_RECEIPTS);
}

/** A message beside which there may be pairs. Assumption: of one that was recalled, too. */
export function requireExtensible(world: World, place: Place & { readonly MsgSeq: number }): KeptMsg {
  const message = requireHistory(world, place).find(place.MsgSeq);
  if (!message) throw new Refusal(23004, 'there is no such message');
  if (!message.withExtensions)
    throw new Refusal(23002, 'the message was sent without SupportMessageExtension');
  return message;
}

/** Keeps a message; the group or the topic, and its sender, know of it. */
export function keepMsg(world: World, named: Place, coming: ComingMsg): KeptMsg {
  const place = placeOf(world, named);
  const kept = world.groupMessages.in(place).add(coming);
  const { seq, time } = kept;
  if (seq > place.lastMsg.seq) place.lastMsg = { seq, time };
  const member = world.groups.require(named.GroupId).members.get(coming.from);
  if (member) member.lastSendTime = Math.max(member.lastSendTime, time);
  return kept;
}

/** Assumption: the code for a sender that does not exist (10004). */
export function requireSender({ accounts }: World, account: string): string {
  if (accounts.exists(account)) return account;
  throw new Refusal(10004, 'From_Account does not exist');
}
