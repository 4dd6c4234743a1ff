import type { SendGroupMsgRequest } from '../../../endpoints/group-message/index.ts';
import type { MsgElement } from '../../../endpoints/shared/message-body.ts';
import { Refusal } from '../../refusal.ts';
import type { Group } from '../../state/group.ts';
import type { KeptMsg } from '../../state/group-messages.ts';
import { raiseInGroup } from '../../webhooks/in-group.ts';
import type { World } from '../../world.ts';
import { receiptsOf } from './receipts.ts';

/** What events tell of a message to a group, whatever has become of it. */
export function toldMsg({ type }: Group, message: SendGroupMsgRequest, caller: string) {
  const { From_Account = caller, Random = 0, OnlineOnlyFlag = 0, CloudCustomData, TopicId } = message;
  return {
    From_Account,
    Operator_Account: caller,
    Random,
    OnlineOnlyFlag: type === 'AVChatRoom' ? 0 : OnlineOnlyFlag,
    MsgBody: [...message.MsgBody] as MsgElement[],
    ...(CloudCustomData !== undefined && { CloudCustomData }),
    ...(TopicId !== undefined && { TopicId }),
  };
}

/** Tells that a message was sent: the app, and the bots that it mentions. */
export function raiseSent(
  world: World,
  group: Group,
  message: SendGroupMsgRequest,
  caller: string,
  sent: { readonly MsgSeq: number; readonly MsgTime: number },
): void {
  if (message.ForbidCallbackControl?.includes('ForbidAfterSendMsgCallback')) return;
  const { GroupAtInfo = [] } = message;
  const told = { ...toldMsg(group, message, caller), ...sent };
  raiseInGroup(world, group, 'Group.CallbackAfterSendMsg', {
    ...told,
    ...(GroupAtInfo.length && { GroupAtInfo: GroupAtInfo.map((mention) => ({ ...mention })) }),
  });
  const bots = new Set(world.robots.list());
  const AtRobots_Account = GroupAtInfo.flatMap(({ GroupAt_Account = '' }) =>
    bots.has(GroupAt_Account) ? [GroupAt_Account] : [],
  );
  if (AtRobots_Account.length)
    raiseInGroup(world, group, 'Bot.OnGroupMessage', { ...told, AtRobots_Account });
}

/** What this does, but that the app is told where it is refused. */
export function tellingOfFailure<T>(
  world: World,
  group: Group,
  message: SendGroupMsgRequest,
  caller: string,
  act: () => T,
): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) {
      const { TopicId: _, ...told } = toldMsg(group, message, caller);
      const { errorCode: ErrorCode, message: ErrorInfo } = error;
      raiseInGroup(world, group, 'Group.CallbackSendMsgException', { ...told, ErrorCode, ErrorInfo });
    }
    throw error;
  }
}

/** Tells how many have read messages, and who has just done so. */
export function raiseReceipts(
  world: World,
  group: Group,
  messages: readonly KeptMsg[],
  reader?: string,
): void {
  const GroupMsgReceiptList = messages.map((message) => {
    const { read = [], unread = [] } = receiptsOf(world, group, message) ?? {};
    return {
      MsgSeq: message.seq,
      ReadNum: read.length,
      UnreadNum: unread.length,
      ...(reader !== undefined && { ReadReceiptMembers: [{ Member_Account: reader }] }),
    };
  });
  if (GroupMsgReceiptList.length)
    raiseInGroup(world, group, 'Group.CallbackAfterReadReceipt', { GroupMsgReceiptList });
}

/** Tells that messages were recalled. Assumption: also of those that all of one sender's were. */
export function raiseRecalled(
  world: World,
  group: Group,
  seqs: readonly number[],
  caller: string,
  TopicId: string | undefined,
): void {
  if (seqs.length)
    raiseInGroup(world, group, 'Group.CallbackAfterRecallMsg', {
      Operator_Account: caller,
      MsgSeqList: seqs.map((MsgSeq) => ({ MsgSeq })),
      ...(TopicId !== undefined && { TopicId }),
    });
}
