import type { SendMsgRequest } from '../../../endpoints/message/index.ts';
import type { Before } from '../../route.ts';
import { C2C, changesOf } from '../../webhooks/verdicts.ts';
import { requireAccount } from './deliver.ts';
import { toldMsg } from './told-msg.ts';

/** Assumption: `MsgSeq` and `MsgRandom` that are left out are made up before, and stay so. */
export const beforeSendMsg: Before<SendMsgRequest, { MsgTime: number; MsgKey: string }> = async (
  { world, ask },
  input,
  caller,
) => {
  const { From_Account = caller, MsgSeq = 0, MsgRandom = 0 } = input;
  if (input.ForbidCallbackControl?.includes('ForbidBeforeSendMsgCallback')) return { input };
  requireAccount(world, From_Account, 20003);
  requireAccount(world, input.To_Account, 90012);
  const told = toldMsg(world, { ...input, From_Account, MsgSeq, MsgRandom });
  const answer = await ask('C2C.CallbackBeforeSendMsg', told, C2C);
  if (answer?.ErrorCode === 2) return { answer: { MsgTime: told.MsgTime, MsgKey: told.MsgKey } };
  return { input: answer ? { ...input, ...changesOf(answer) } : input };
};
