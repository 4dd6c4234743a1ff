import type { SendGroupMsgRequest } from '../../../endpoints/group-message/index.ts';
import type { Before } from '../../route.ts';
import { changesOf, GROUP } from '../../webhooks/verdicts.ts';
import { requireSender } from './history.ts';
import { toldMsg } from './told-msg.ts';

/** Assumption: one that is dropped has number 0. */
export const beforeSendGroupMsg: Before<SendGroupMsgRequest, { MsgTime: number; MsgSeq: number }> = async (
  { world, ask },
  input,
  caller,
) => {
  if (input.ForbidCallbackControl?.includes('ForbidBeforeSendMsgCallback')) return { input };
  const group = world.groups.require(input.GroupId);
  requireSender(world, input.From_Account ?? caller);
  const answer = await ask(
    'Group.CallbackBeforeSendMsg',
    { GroupId: group.id, Type: group.type, ...toldMsg(group, input, caller) },
    { ...GROUP, drops: true },
  );
  if (answer?.ErrorCode === 2) return { answer: { MsgTime: Math.floor(world.came() / 1000), MsgSeq: 0 } };
  return { input: answer ? { ...input, ...changesOf(answer) } : input };
};
