import { type SendGroupMsgRequest, sendGroupMsg } from '../../endpoints/group-message/index.ts';
import { type SendMsgRequest, sendMsg } from '../../endpoints/message/index.ts';
import { GlobalMute } from '../../endpoints/moderation/index.ts';
import { Refusal } from '../refusal.ts';
import { tellingOfFailure } from '../routes/group-message/told-msg.ts';
import { raiseSent } from '../routes/message/told-msg.ts';
import type { UserActor } from './actor.ts';
import { isIn } from './groups.ts';

/** What was sent: `MsgSeq` in a group, `MsgKey` to a user. */
export interface UserMsg {
  readonly MsgTime: number;
  readonly MsgSeq?: number;
  readonly MsgKey?: string;
}

/**
 * Writes into a group. Assumptions: the code for one who is not in it (10007); what is refused is told of as a message that could
 * not be delivered, and no webhook is asked before.
 */
export async function writeToGroup(user: UserActor, given: SendGroupMsgRequest): Promise<UserMsg> {
  const message = user.read(sendGroupMsg, given);
  const { account, service } = user;
  const { world } = service;
  const group = world.groups.require(message.GroupId);
  const check = () => {
    if (!isIn(group, account)) throw new Refusal(10007, 'not in the group');
    const { mutes, members, profile } = group;
    const isMember = members.roleOf(account) === 'Member' || group.type === 'AVChatRoom';
    if (
      mutes.in().has(account) ||
      mutes.in(message.TopicId).has(account) ||
      (profile.fields.MuteAllMember === 'On' && isMember) ||
      world.globalMutes.group.left(account) !== GlobalMute.None
    )
      throw new Refusal(10017, 'muted');
  };
  user.act(() => tellingOfFailure(world, group, message, account, check));
  return user.call(sendGroupMsg, message);
}

/** Writes to a user. Assumption: as in groups, one who is muted or blocked is refused before a webhook is asked. */
export async function writeToUser(user: UserActor, given: SendMsgRequest): Promise<UserMsg> {
  const message = user.read(sendMsg, given);
  const { account, service } = user;
  const { world } = service;
  const refuse = (code: number, why: string) =>
    user.act(() => {
      const { MsgSeq = 0, MsgRandom = 0 } = message;
      raiseSent(world, { ...message, From_Account: account, MsgSeq, MsgRandom }, code, why);
      throw new Refusal(code, why);
    });
  if (world.globalMutes.c2c.left(account) !== GlobalMute.None) refuse(20012, 'muted');
  if (world.blocks.has(message.To_Account, account)) refuse(20007, 'blocked');
  return user.call(sendMsg, message);
}
