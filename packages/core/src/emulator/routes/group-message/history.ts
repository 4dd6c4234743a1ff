import { Refusal } from '../../refusal.ts';
import { requireType } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import type { ComingMsg, GroupHistory, KeptMsg } from '../../state/group-messages.ts';
import type { World } from '../../world.ts';

/** Groups that keep a history. */
const KEEPING = ['Private', 'Public', 'ChatRoom', 'Community'] as const;
/** Groups whose messages have receipts. */
const WITH_RECEIPTS = ['Private', 'Public', 'ChatRoom'] as const;

/** What a message is looked for by. */
interface Place {
  readonly GroupId: string;
  readonly TopicId?: string | undefined;
}

/** The history of a group that keeps one, or of a topic. Assumption: the code for a live room (10007). */
export function requireHistory({ groups, groupMessages }: World, { GroupId, TopicId }: Place): GroupHistory {
  return groupMessages.in(requireType(groups.require(GroupId), KEEPING), TopicId);
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

/** Keeps a message; the group and its sender know of it. */
export function keepMsg({ groupMessages }: World, group: Group, coming: ComingMsg, topic?: string): KeptMsg {
  const kept = groupMessages.in(group, topic).add(coming);
  const { seq, time } = kept;
  if (!topic && seq > group.lastMsg.seq) group.lastMsg = { seq, time };
  const member = group.members.get(coming.from);
  if (member) member.lastSendTime = Math.max(member.lastSendTime, time);
  return kept;
}

/** Assumption: the code for a sender that does not exist (10004). */
export function requireSender({ accounts }: World, account: string): string {
  if (accounts.exists(account)) return account;
  throw new Refusal(10004, 'From_Account does not exist');
}
